import type { Code } from '../../../ast/nodes.ts';
import { findAddresses } from '../lines/find-addresses.ts';
import { stretchLines } from '../lines/lines.ts';
import { exactStretch } from '../lines/stretch.ts';
import { indentLine, indentPieces, type Line, type Piece, paragraphOf } from '../piece.ts';
import { indented, indentFor, type Setting } from '../setting.ts';
import { QUOTE_COLUMNS } from './blockquote.ts';

/** Preformatted text: indented, its lines and spaces kept, a line that is too long continued below at its own indent. */
export function code(node: Code, setting: Setting): Piece[] {
  const columns = indentFor(QUOTE_COLUMNS, setting);
  const inner = indented(setting, columns);
  const lines = sourceLines(node.value).flatMap((line) => codeLines(line, inner));
  return indentPieces(paragraphOf(lines), columns);
}

/** Lines without the blank ones around them; one blank line is left where there are more, as two announce a heading (TX-02). */
function sourceLines(value: string): string[] {
  const lines = value
    .normalize('NFC')
    .replaceAll('\t', '    ')
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
  const full = lines.map((line) => line.trimEnd());
  return full
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replaceAll(/^\n+|(?<!\n)\n+$/g, '')
    .split('\n');
}

function codeLines(line: string, setting: Setting): Line[] {
  const text = line.trimStart();
  if (text === '') return line === '' ? [{ text: '', isBare: true }] : [];
  const columns = indentFor(line.length - text.length, setting);
  const lines = stretchLines(exactStretch(findAddresses(text)), indented(setting, columns));
  return lines.map((broken) => indentLine(broken, columns));
}
