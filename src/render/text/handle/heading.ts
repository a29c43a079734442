import type { Heading, Paragraph } from '../../../ast/nodes.ts';
import { linesOf } from '../lines/lines.ts';
import type { Piece } from '../piece.ts';
import type { Setting } from '../setting.ts';
import { phrasing } from './phrasing.ts';

/** A heading, or a paragraph that serves as one: only the blank lines around it tell it from a paragraph (TX-02). */
export function heading(node: Heading | Paragraph, setting: Setting): Piece[] {
  const lines = linesOf(phrasing(node.children), setting);
  return lines.length > 0 ? [{ role: 'heading', lines }] : [];
}
