import type { TableCell as MdastTableCell } from 'mdast';
import type { TableCell } from '../../ast/nodes.ts';
import type { State } from '../state.ts';
import { toPhrasing } from '../to-phrasing.ts';

/** A cell of a table. */
export function tableCell(node: MdastTableCell, header: boolean, state: State, parent: string): TableCell {
  const id = state.ids.next(parent, 'cell');
  return { type: 'tableCell', id, ...state.source(node), header, children: toPhrasing(node.children, state) };
}
