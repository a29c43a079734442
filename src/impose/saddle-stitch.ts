import type { SaddleStitch } from '../ast/imposition.ts';
import { landscape, requireRoom } from './sheet.ts';
import type { Side, SourcePages } from './side.ts';

/**
 * A booklet that is stapled in its fold (PR-01). Pages meet at the spine, in the middle of the sheet, and stand in the middle of its height.
 * Nothing tells where to fold: it is the middle of the sheet, and a line there would stay in the booklet.
 *
 * @throws RangeError when the pages are no multiple of four (the layout adds those that are missing), are larger than half a sheet, or
 * the creep is below 0.
 */
export function arrangeSaddleStitch(imposition: SaddleStitch, pages: SourcePages): Side[] {
  const { sheet, direction, creepPt } = imposition;
  const { count } = pages;
  if (count === 0 || count % 4 !== 0) throw new RangeError(`Unexpected ${count} pages, expected a multiple of 4`);
  if (!(creepPt >= 0)) throw new RangeError(`Unexpected creep of ${creepPt} pt, expected 0 or more`);
  const { widthPt, heightPt } = landscape(sheet);
  requireRoom(pages, { widthPt: widthPt / 2, heightPt });
  const yPt = (heightPt - pages.heightPt) / 2;
  return pairsOf(count).map((pair, index) => {
    // In a booklet that opens to the other side, everything is as in a mirror.
    const [left, right] = direction === 'ltr' ? pair : ([pair[1], pair[0]] as const);
    // Two sides make a sheet.
    const inwardPt = Math.floor(index / 2) * creepPt;
    const spinePt = widthPt / 2;
    return {
      widthPt,
      heightPt,
      placements: [
        { page: left, xPt: spinePt - pages.widthPt + inwardPt, yPt, rotated: 0 },
        { page: right, xPt: spinePt - inwardPt, yPt, rotated: 0 },
      ],
      lines: [],
    };
  });
}

/** The left and right page of each side, for languages from left to right: the front and the back of the outermost sheet first. */
function pairsOf(count: number): (readonly [number, number])[] {
  return Array.from({ length: count / 4 }, (_, s) => [
    [count - 2 * s, 2 * s + 1] as const,
    [2 * s + 2, count - 2 * s - 1] as const,
  ]).flat();
}
