import type { Paragraph } from '../../../ast/nodes.ts';
import { linesOf } from '../lines/lines.ts';
import { type Piece, paragraphOf } from '../piece.ts';
import type { Setting } from '../setting.ts';
import { phrasing } from './phrasing.ts';

/** A paragraph (TX-01). */
export function paragraph(node: Paragraph, setting: Setting): Piece[] {
  return paragraphOf(linesOf(phrasing(node.children), setting));
}
