import type { Table } from 'mdast';
import type { Block } from '../../ast/nodes.ts';
import type { State } from '../state.ts';
import { tableRow } from './table-row.ts';

/** A table (GFM), whose first row is its header. */
export function table(node: Table, state: State, parent: string): Block[] {
  const id = state.ids.next(parent, 'table');
  const children = node.children.map((row, index) => tableRow(row, index === 0, state, id));
  return [{ type: 'table', id, ...state.source(node), children }];
}
