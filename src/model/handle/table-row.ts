import type { TableRow as MdastTableRow } from 'mdast';
import type { TableRow } from '../../ast/nodes.ts';
import type { State } from '../state.ts';
import { tableCell } from './table-cell.ts';

/** A row of a table. */
export function tableRow(node: MdastTableRow, header: boolean, state: State, parent: string): TableRow {
  const id = state.ids.next(parent, 'row');
  return {
    type: 'tableRow',
    id,
    ...state.source(node),
    children: node.children.map((cell) => tableCell(cell, header, state, id)),
  };
}
