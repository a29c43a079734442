import type { Paper } from '../../src/ast/edition.ts';
import type { Cards, SaddleStitch, Zine } from '../../src/ast/imposition.ts';

const letter: Paper = { id: 'letter', widthPt: 612, heightPt: 792 };

/** Half a letter, upright. */
export const halfLetter = { widthPt: 396, heightPt: 612 };

/** An eighth of a letter, upright. */
export const eighthLetter = { widthPt: 198, heightPt: 306 };

/** A card for a wallet. */
export const wallet = { widthPt: 252, heightPt: 144 };

/** Both ways of reading. */
export const directions = ['ltr', 'rtl'] as const;

/** A booklet on letter. */
export function booklet(changes: Partial<SaddleStitch> = {}): SaddleStitch {
  return { kind: 'saddle-stitch', title: 'A booklet', sheet: letter, direction: 'ltr', creepPt: 0, ...changes };
}

/** A zine on letter. */
export function zine(direction: Zine['direction'] = 'ltr'): Zine {
  return { kind: 'zine', title: 'A zine', sheet: letter, direction };
}

/** Ten cards on letter. */
export function cards(changes: Partial<Cards> = {}): Cards {
  return { kind: 'cards', title: 'Cards', sheet: letter, columns: 2, rows: 5, ...changes };
}
