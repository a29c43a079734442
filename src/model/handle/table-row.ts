import type { TableRow as MdastTableRow } from 'mdast';
import type { TableRow } from '../../ast/nodes.ts';
import type { State } from '../state.ts';
import { tableCell } from './table-cell.ts';

/** A row of a table, with a cell for each column (UA-17): one that is missing is empty, as GFM has it. One too many would not be printed. */
export function tableRow(
  node: MdastTableRow,
  { columns, header }: { columns: number; header: boolean },
  state: State,
  parent: string,
): TableRow {
  const id = state.ids.next(parent, 'row');
  const cells = node.children.map((cell) => tableCell(cell, header, state, id));
  const [extra] = node.children.slice(columns);
  if (extra) {
    state.error({
      reason: `Unexpected row of ${cells.length} cells, expected ${columns} as in the header`,
      rule: 'table-cells',
      place: extra.position,
      hint: 'Give the header a cell for each column, or write `\\|` for a bar that is meant as such.',
    });
  }
  const missing = Array.from({ length: Math.max(0, columns - cells.length) }, () =>
    tableCell({ type: 'tableCell', children: [], position: node.position }, header, state, id),
  );
  return { type: 'tableRow', id, ...state.source(node), children: [...cells.slice(0, columns), ...missing] };
}
