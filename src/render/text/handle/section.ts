import type { Section } from '../../../ast/nodes.ts';
import type { Piece } from '../piece.ts';
import type { Setting } from '../setting.ts';
import { blocks } from './blocks.ts';

/** A heading and all that it governs. */
export function section(node: Section, setting: Setting): Piece[] {
  return blocks(node.children, setting);
}
