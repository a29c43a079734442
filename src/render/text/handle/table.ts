import { afterTitle } from '../../../ast/colon.ts';
import type { Table, TableCell, TableRow } from '../../../ast/nodes.ts';
import { linesOf } from '../lines/lines.ts';
import { type Run, words } from '../lines/run.ts';
import { indentLine, type Line, type Piece, paragraphOf } from '../piece.ts';
import { indented, indentFor, type Setting } from '../setting.ts';
import { phrasing } from './phrasing.ts';

/** Columns by which a cell's further lines are indented. */
const HANG_COLUMNS = 2;

/** A table: a paragraph for each row, in it a line for each cell behind its header. Columns of signs are lost in speech (TX-06). */
export function table(node: Table, setting: Setting): Piece[] {
  const [header, ...rows] = node.children;
  if (!header) return [];
  if (rows.length === 0)
    return paragraphOf(header.children.flatMap((cell) => cellLines(phrasing(cell.children), setting)));
  return rows.flatMap((row) => paragraphOf(rowLines(row, header, setting)));
}

function rowLines(row: TableRow, header: TableRow, setting: Setting): Line[] {
  return row.children.flatMap((cell, index) => cellLines(withHeader(cell, header.children[index], setting), setting));
}

/** A cell behind its header. */
function withHeader(cell: TableCell, header: TableCell | undefined, { document }: Setting): Run[] {
  const title = phrasing(header?.children ?? []);
  if (title.length === 0) return phrasing(cell.children);
  const between = afterTitle(title.at(-1)?.text ?? '', header?.lang ?? document.locale);
  return [...title, words(between), ...phrasing(cell.children)];
}

function cellLines(runs: readonly Run[], setting: Setting): Line[] {
  const columns = indentFor(HANG_COLUMNS, setting);
  const lines = linesOf(runs, indented(setting, columns));
  return lines.map((line, index) => (index === 0 ? line : indentLine(line, columns)));
}
