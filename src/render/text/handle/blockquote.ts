import type { Blockquote } from '../../../ast/nodes.ts';
import { indentPieces, type Piece } from '../piece.ts';
import { indented, indentFor, type Setting } from '../setting.ts';
import { blocks } from './blocks.ts';

/** Columns by which a quotation and code are indented. */
export const QUOTE_COLUMNS = 4;

/** A quotation: indented, without a sign on each line. */
export function blockquote(node: Blockquote, setting: Setting): Piece[] {
  const columns = indentFor(QUOTE_COLUMNS, setting);
  return indentPieces(blocks(node.children, indented(setting, columns)), columns);
}
