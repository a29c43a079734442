import type { Zine } from '../ast/imposition.ts';
import { landscape, requireRoom, type Size } from './sheet.ts';
import type { Placement, Side, SourcePages } from './side.ts';
import { zineLines } from './zine-lines.ts';

/**
 * The pages of each row, from left to right. Folded along its middle the strip has pages 6 7 8 1 before and 5 4 3 2 behind; pushed together
 * from its ends it opens at the cut into a cross, whose four arms are the leaves 1-2, 3-4, 5-6 and 7-8, joined where the spine is.
 */
const ROWS = [
  { pages: [5, 4, 3, 2], rotated: 180 },
  { pages: [6, 7, 8, 1], rotated: 0 },
] as const;

/**
 * A booklet of one sheet, printed on one side (PR-02): each page stands in the middle of its panel, an eighth of the sheet, because paper is
 * folded edge to edge.
 *
 * From right to left the columns are mirrored. The folds and the cut are the same to the left and to the right, so the mirrored sheet
 * folds, by the mirrored moves, into the mirrored booklet: page 1 lies on top with its spine at the right, and is turned to the right. Only
 * places are mirrored, not what stands in them, and up stays up: the upper row is still the turned one.
 *
 * @throws RangeError when the pages are not eight, or larger than an eighth of the sheet.
 */
export function arrangeZine({ sheet, direction }: Zine, pages: SourcePages): Side[] {
  if (pages.count !== 8) throw new RangeError(`Unexpected ${pages.count} pages, expected 8`);
  const size = landscape(sheet);
  const panel: Size = { widthPt: size.widthPt / 4, heightPt: size.heightPt / 2 };
  requireRoom(pages, panel);
  const insetXPt = (panel.widthPt - pages.widthPt) / 2;
  const insetYPt = (panel.heightPt - pages.heightPt) / 2;
  const placements = ROWS.flatMap(({ pages: numbers, rotated }, row) =>
    numbers.map((page, index): Placement => {
      const column = direction === 'ltr' ? index : numbers.length - 1 - index;
      return { page, xPt: column * panel.widthPt + insetXPt, yPt: row * panel.heightPt + insetYPt, rotated };
    }),
  );
  return [{ ...size, placements, lines: zineLines(size) }];
}
