import { columnsOf } from '../lines/columns.ts';
import { isolate } from '../lines/isolate.ts';
import { indentLine, indentPieces, type Line, type Piece } from '../piece.ts';
import { indentFor, type Setting } from '../setting.ts';

/** Columns by which the text behind a label is indented: the label and a space; none where too little would be left. */
export function labelColumns(label: string, setting: Setting): number {
  return indentFor(columnsOf(label) + 1, setting);
}

/** Pieces behind a label, further lines under the text of the first (TX-03). */
export function labelled(label: string, pieces: readonly Piece[], setting: Setting): Piece[] {
  const columns = labelColumns(label, setting);
  const labelLine: Line = { text: label, isBare: true };
  const [first, ...rest] = pieces;
  if (!first || first.role === 'space')
    return [{ role: 'paragraph', lines: [labelLine] }, ...indentPieces(pieces, columns)];
  if (columns === 0) return [{ ...first, lines: [labelLine, ...first.lines] }, ...rest];
  const [line, ...further] = first.lines;
  const text = line ? `${label} ${besideText(line, setting)}` : label;
  const lines = [{ text, isBare: false }, ...further.map((next) => indentLine(next, columns))];
  return [{ ...first, lines }, ...indentPieces(rest, columns)];
}

/** A line that shares its line with a label: what runs from left to right on it no longer stands alone (TX-08). */
function besideText({ text, isBare }: Line, { document }: Setting): string {
  return isBare && document.direction === 'rtl' ? isolate(text) : text;
}
