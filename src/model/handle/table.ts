import type { Table } from 'mdast';
import type { Block } from '../../ast/nodes.ts';
import type { State } from '../state.ts';
import { tableRow } from './table-row.ts';

/** A table (GFM), whose first row is its header. */
export function table(node: Table, state: State, parent: string): Block[] {
  const id = state.ids.next(parent, 'table');
  const columns = node.children[0]?.children.length ?? 0;
  const children = node.children.map((row, index) => tableRow(row, { columns, header: index === 0 }, state, id));
  if (node.align?.some((align) => align === 'right' || align === 'center')) warnOfAlignment(node, state);
  return [{ type: 'table', id, ...state.source(node), children }];
}

function warnOfAlignment({ position }: Table, state: State): void {
  state.warn({
    reason: 'Unexpected alignment of a column, expected none',
    rule: 'table-alignment',
    place: position,
    hint: 'All text is flush at its start, where readers of large print look for it (LP-08); take the colons out of the line under the header.',
  });
}
