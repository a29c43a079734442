import type { Piece } from '../piece.ts';

/** A pause: one more blank line, because a row of signs would be spoken one by one (TX-06). */
export function thematicBreak(): Piece[] {
  return [{ role: 'space', lines: [] }];
}
