import type { Cards } from '../ast/imposition.ts';
import { withinSafeArea } from './safe-area.ts';
import { requireRoom, type Size } from './sheet.ts';
import type { Line, Placement, Side, SourcePages } from './side.ts';

/** Where to cut. */
const CUT = { widthPt: 0.5, dashPt: [4, 4] } as const;

/** How far the lines go beyond the cards, so that a ruler finds both of their ends. */
const BEYOND_PT = 9;

/**
 * A card many times on a sheet, edge to edge and in the middle of it. The second page goes to the back, in mirrored columns: turned on its
 * long edge, the sheet has every back behind its front. Only fronts have lines: a printer may miss the place of the back by a
 * millimetre or two, and the sheet is cut once.
 *
 * @throws RangeError when there is no page or more than two, the numbers of columns and rows are not whole and above 0, or the cards
 * are together larger than the sheet.
 */
export function arrangeCards({ sheet, columns, rows }: Cards, pages: SourcePages): Side[] {
  if (pages.count !== 1 && pages.count !== 2) throw new RangeError(`Unexpected ${pages.count} pages, expected 1 or 2`);
  for (const count of [columns, rows]) {
    if (!(Number.isInteger(count) && count > 0)) throw new RangeError(`Unexpected ${columns} x ${rows} cards`);
  }
  const { widthPt, heightPt } = sheet;
  requireRoom(pages, { widthPt: widthPt / columns, heightPt: heightPt / rows });
  const grid: Grid = {
    ...pages,
    columns,
    rows,
    leftPt: (widthPt - columns * pages.widthPt) / 2,
    topPt: (heightPt - rows * pages.heightPt) / 2,
  };
  const fronts = placeCards(grid);
  const size: Size = { widthPt, heightPt };
  const front: Side = { ...size, placements: fronts, lines: withinSafeArea(cutLines(grid), size) };
  if (pages.count === 1) return [front];
  const backs = fronts.map((card) => ({ ...card, page: 2, xPt: widthPt - card.xPt - pages.widthPt }));
  return [front, { ...size, placements: backs, lines: [] }];
}

/** Where the cards stand; width and height are those of one card. */
interface Grid extends Size {
  columns: number;
  rows: number;
  leftPt: number;
  topPt: number;
}

function placeCards({ columns, rows, leftPt, topPt, widthPt, heightPt }: Grid): Placement[] {
  return Array.from({ length: columns * rows }, (_, index) => ({
    page: 1,
    xPt: leftPt + (index % columns) * widthPt,
    yPt: topPt + Math.floor(index / columns) * heightPt,
    rotated: 0,
  }));
}

function cutLines({ columns, rows, leftPt, topPt, widthPt, heightPt }: Grid): Line[] {
  const rightPt = leftPt + columns * widthPt;
  const bottomPt = topPt + rows * heightPt;
  const down = Array.from({ length: columns + 1 }, (_, column) => leftPt + column * widthPt).map(
    (atPt): Line => ({ runs: 'down', atPt, fromPt: topPt - BEYOND_PT, toPt: bottomPt + BEYOND_PT, ...CUT }),
  );
  const across = Array.from({ length: rows + 1 }, (_, row) => topPt + row * heightPt).map(
    (atPt): Line => ({ runs: 'across', atPt, fromPt: leftPt - BEYOND_PT, toPt: rightPt + BEYOND_PT, ...CUT }),
  );
  return [...down, ...across];
}
