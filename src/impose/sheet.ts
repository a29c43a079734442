import type { Paper } from '../ast/edition.ts';
import type { SourcePages } from './side.ts';

/** A width and a height, in points. */
export interface Size {
  widthPt: number;
  heightPt: number;
}

/** Papers and halves of papers are rounded to hundredths of a point in their own ways; half a point is thinner than a pencil's line. */
const ROUNDING_PT = 0.5;

/** A portrait sheet, turned. */
export function landscape({ widthPt, heightPt }: Paper): Size {
  return { widthPt: heightPt, heightPt: widthPt };
}

/**
 * Pages are never scaled (LP-22), so they must be small enough.
 *
 * @throws RangeError when a page is larger than the room for it.
 */
export function requireRoom(pages: SourcePages, room: Size): void {
  if (pages.widthPt <= room.widthPt + ROUNDING_PT && pages.heightPt <= room.heightPt + ROUNDING_PT) return;
  throw new RangeError(`Unexpected page of ${inWords(pages)}, expected at most ${inWords(room)}`);
}

function inWords({ widthPt, heightPt }: Size): string {
  return `${widthPt} x ${heightPt} pt`;
}
