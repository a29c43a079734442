import type { Figure } from '../../../ast/nodes.ts';
import { findAddresses } from '../lines/find-addresses.ts';
import { linesOf } from '../lines/lines.ts';
import { words } from '../lines/run.ts';
import { type Piece, paragraphOf } from '../piece.ts';
import type { Setting } from '../setting.ts';

/** A picture: what it shows, in square brackets; nothing for decoration. */
export function figure({ alt }: Figure, setting: Setting): Piece[] {
  if (alt.trim() === '') return [];
  const runs = findAddresses(alt.trim().normalize('NFC'));
  return paragraphOf(linesOf([words('['), ...runs, words(']')], setting));
}
