import { describe, expect, test } from 'vitest';
import { arrange } from '../../src/impose/arrange.ts';
import type { Placement, Side } from '../../src/impose/side.ts';
import { readBooklet } from './fold-booklet.ts';
import { readZine } from './fold-zine.ts';
import { booklet, cards, directions, eighthLetter, halfLetter, wallet, zine } from './sheets.ts';

const multiplesOf4 = Array.from({ length: 10 }, (_, index) => 4 * (index + 1));
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** Pages of a side by the half of the sheet that they stand on. */
function halves({ placements, widthPt }: Side) {
  expect(placements.every(({ rotated }) => rotated === 0)).toBe(true);
  const middleOf = ({ xPt }: Placement) => xPt + halfLetter.widthPt / 2;
  const [left, ...lefts] = placements.filter((place) => middleOf(place) < widthPt / 2);
  const [right, ...rights] = placements.filter((place) => middleOf(place) > widthPt / 2);
  if (!left || !right || lefts.length + rights.length > 0)
    throw new Error('Unexpected side without a page on each half');
  return { left: left.page, right: right.page };
}

describe('saddle stitch', () => {
  test.each(directions)('sheets that are folded and nested are read from page 1 to the last, %s', (direction) => {
    for (const count of multiplesOf4) {
      const sides = arrange(booklet({ direction }), { ...halfLetter, count });
      expect(sides).toHaveLength(count / 2);
      expect(readBooklet(sides.map(halves), direction)).toEqual(upTo(count));
    }
  });

  test('the outermost sheet is as printers know it (PR-01)', () => {
    const [front, back] = arrange(booklet(), { ...halfLetter, count: 16 }).map(halves);
    expect([front, back]).toEqual([
      { left: 16, right: 1 },
      { left: 2, right: 15 },
    ]);
  });

  test('pages meet at the spine and are in the middle of the height', () => {
    const smaller = { widthPt: 300, heightPt: 500, count: 4 };
    for (const { placements, widthPt, heightPt } of arrange(booklet(), smaller)) {
      expect([widthPt, heightPt]).toEqual([792, 612]);
      expect(placements.map(({ xPt, yPt }) => [xPt, yPt])).toEqual([
        [96, 56],
        [396, 56],
      ]);
    }
  });

  test.each(directions)('creep moves both pages of inner sheets towards the spine, %s', (direction) => {
    const pages = { ...halfLetter, count: 12 };
    const still = arrange(booklet({ direction }), pages);
    const moved = arrange(booklet({ direction, creepPt: 0.5 }), pages);
    const moves = moved.map(({ placements }, side) =>
      placements.map(({ xPt }, index) => xPt - (still[side]?.placements[index]?.xPt ?? Number.NaN)),
    );
    const sheets = [0, 0.5, 1];
    expect(moves).toEqual(
      sheets
        .flatMap((by) => [
          [by, -by],
          [by, -by],
        ])
        .map((pair) => pair.map((by) => by + 0)),
    );
  });
});

describe('zine', () => {
  test.each(directions)('a sheet that is folded and cut is read from page 1 to 8, %s', (direction) => {
    const [side] = arrange(zine(direction), { ...eighthLetter, count: 8 });
    const panels = (side?.placements ?? []).map(({ page, xPt, yPt, rotated }) => ({
      shows: page,
      column: xPt / eighthLetter.widthPt,
      row: yPt / eighthLetter.heightPt,
      isTurned: rotated === 180,
    }));
    const read = readZine(panels, 1);
    expect(read.map(({ shows }) => shows)).toEqual(upTo(8));
    expect(read.every(({ isUpright }) => isUpright)).toBe(true);
    const odd = direction === 'ltr' ? 'left' : 'right';
    const even = direction === 'ltr' ? 'right' : 'left';
    expect(read.map(({ spine }) => spine)).toEqual(upTo(8).map((page) => (page % 2 ? odd : even)));
  });

  test('one side of one sheet, as printers know it (PR-02)', () => {
    const sides = arrange(zine(), { ...eighthLetter, count: 8 });
    expect(sides).toHaveLength(1);
    expect(sides[0]?.placements.map(({ page, rotated }) => [page, rotated])).toEqual([
      ...[5, 4, 3, 2].map((page) => [page, 180]),
      ...[6, 7, 8, 1].map((page) => [page, 0]),
    ]);
  });

  test('a page that is smaller than its panel is in the middle of it', () => {
    const [side] = arrange(zine(), { widthPt: 190, heightPt: 300, count: 8 });
    const places = side?.placements.map(({ xPt, yPt }) => [xPt - 4, yPt - 3]);
    expect(places).toEqual([0, 306].flatMap((yPt) => [0, 198, 396, 594].map((xPt) => [xPt, yPt])));
  });

  test('the cut goes from a quarter to three quarters of the middle, thicker and with longer dashes than a fold', () => {
    const lines = arrange(zine(), { ...eighthLetter, count: 8 })[0]?.lines ?? [];
    const thickest = Math.max(...lines.map(({ widthPt }) => widthPt));
    const cuts = lines.filter(({ widthPt }) => widthPt === thickest);
    expect(cuts).toMatchObject([{ runs: 'across', atPt: 306, fromPt: 198, toPt: 594 }]);
    const folds = lines.filter((line) => !cuts.includes(line));
    expect(Math.max(...folds.map(({ dashPt }) => dashPt[0]))).toBeLessThan(cuts[0]?.dashPt[0] ?? 0);
  });

  test('every fold is marked at both of its ends, and nothing but folds', () => {
    const lines = arrange(zine(), { ...eighthLetter, count: 8 })[0]?.lines ?? [];
    const folds = lines.filter(({ widthPt }) => widthPt < 1);
    const down = folds.filter(({ runs }) => runs === 'down');
    expect([...new Set(down.map(({ atPt }) => atPt))]).toEqual([198, 396, 594]);
    for (const atPt of [198, 396, 594]) {
      const marks = down.filter((line) => line.atPt === atPt);
      expect(marks.map(({ fromPt, toPt }) => [fromPt, toPt])).toEqual([
        [18, 30],
        [276, 336],
        [582, 594],
      ]);
    }
    const across = folds.filter(({ runs }) => runs === 'across');
    expect(across.map(({ atPt, fromPt, toPt }) => [atPt, fromPt, toPt])).toEqual([
      [306, 18, 30],
      [306, 168, 198],
      [306, 594, 624],
      [306, 762, 774],
    ]);
  });
});

describe('cards', () => {
  test('each back is behind its front when the sheet is turned on its long edge', () => {
    const [front, back, ...others] = arrange(cards({ columns: 2, rows: 4 }), { ...wallet, count: 2 });
    expect(others).toEqual([]);
    expect(front?.placements).toHaveLength(8);
    expect(front?.placements.every(({ page }) => page === 1)).toBe(true);
    const turned = front?.placements.map(({ xPt, yPt }) => [612 - (xPt + wallet.widthPt), yPt]);
    expect(back?.placements.map(({ xPt, yPt }) => [xPt, yPt])).toEqual(turned);
    expect(back?.placements.every(({ page, rotated }) => page === 2 && rotated === 0)).toBe(true);
    // The first card is at the left, its back at the right.
    expect(back?.placements[0]?.xPt).toBeGreaterThan(front?.placements[0]?.xPt ?? 612);
  });

  test('stand edge to edge in the middle of the sheet', () => {
    const sides = arrange(cards(), { ...wallet, count: 1 });
    expect(sides).toHaveLength(1);
    const places = sides[0]?.placements.map(({ xPt, yPt }) => [xPt, yPt]);
    expect(places).toEqual([36, 180, 324, 468, 612].flatMap((yPt) => [54, 306].map((xPt) => [xPt, yPt])));
  });

  test('lines go around and between them, on the front only', () => {
    const [front, back] = arrange(cards(), { ...wallet, count: 2 });
    const at = (runs: string) => front?.lines.filter((line) => line.runs === runs).map(({ atPt }) => atPt);
    expect(at('down')).toEqual([54, 306, 558]);
    expect(at('across')).toEqual([36, 180, 324, 468, 612, 756]);
    expect(back?.lines).toEqual([]);
  });

  test('lines that no printer prints are left out, and the others end where it stops', () => {
    const [front] = arrange(cards(), { widthPt: 306, heightPt: 158.4, count: 1 });
    const down = front?.lines.filter(({ runs }) => runs === 'down');
    expect(down).toMatchObject([{ atPt: 306, fromPt: 18, toPt: 774 }]);
    const across = front?.lines.filter(({ runs }) => runs === 'across') ?? [];
    expect(across.map(({ fromPt, toPt }) => [fromPt, toPt])).toEqual(Array(4).fill([18, 594]));
  });
});

describe('lines', () => {
  const all = [
    ...directions.map((direction) => ({
      side: arrange(zine(direction), { ...eighthLetter, count: 8 })[0],
      size: eighthLetter,
    })),
    { side: arrange(cards(), { ...wallet, count: 1 })[0], size: wallet },
    { side: arrange(cards(), { widthPt: 306, heightPt: 158.4, count: 1 })[0], size: { widthPt: 306, heightPt: 158.4 } },
    { side: arrange(cards(), { widthPt: 287.9, heightPt: 151, count: 1 })[0], size: { widthPt: 287.9, heightPt: 151 } },
  ];

  test('no ink of them is nearer to the edge than a quarter of an inch (PR-06)', () => {
    for (const { side } of all) {
      expect(side?.lines.length).toBeGreaterThan(0);
      for (const line of side?.lines ?? []) {
        const [length = 0, breadth = 0] =
          line.runs === 'across' ? [side?.widthPt, side?.heightPt] : [side?.heightPt, side?.widthPt];
        expect(line.fromPt).toBeGreaterThanOrEqual(18);
        expect(line.toPt).toBeGreaterThan(line.fromPt);
        expect(line.toPt).toBeLessThanOrEqual(length - 18);
        expect(line.atPt - line.widthPt / 2).toBeGreaterThanOrEqual(18);
        expect(line.atPt + line.widthPt / 2).toBeLessThanOrEqual(breadth - 18);
      }
    }
  });

  test('none goes through a page', () => {
    for (const { side, size } of all) {
      for (const { runs, atPt } of side?.lines ?? []) {
        const through = side?.placements.filter(({ xPt, yPt }) => {
          const [from, length] = runs === 'down' ? [xPt, size.widthPt] : [yPt, size.heightPt];
          return atPt > from + 0.01 && atPt < from + length - 0.01;
        });
        expect(through).toEqual([]);
      }
    }
  });
});

describe('refusals', () => {
  test.each([0, 1, 2, 3, 5, 6, 7, 9, 41])('a booklet of %i pages', (count) => {
    expect(() => arrange(booklet(), { ...halfLetter, count })).toThrow(
      new RangeError(`Unexpected ${count} pages, expected a multiple of 4`),
    );
  });

  test.each([-1, Number.NaN])('a creep of %d', (creepPt) => {
    expect(() => arrange(booklet({ creepPt }), { ...halfLetter, count: 4 })).toThrow(/^Unexpected creep/);
  });

  test.each([0, 4, 7, 9, 16])('a zine of %i pages', (count) => {
    expect(() => arrange(zine(), { ...eighthLetter, count })).toThrow(
      new RangeError(`Unexpected ${count} pages, expected 8`),
    );
  });

  test.each([0, 3])('cards of %i pages', (count) => {
    expect(() => arrange(cards(), { ...wallet, count })).toThrow(/expected 1 or 2$/);
  });

  test.each([{ columns: 0 }, { rows: 1.5 }, { columns: -2 }])('%o', (grid) => {
    expect(() => arrange(cards(grid), { ...wallet, count: 1 })).toThrow(/cards$/);
  });

  test('pages that are larger than the room for them, for they are never scaled (LP-22)', () => {
    const tall = /^Unexpected page of 396 x 613 pt, expected at most 396 x 612 pt$/;
    expect(() => arrange(booklet(), { widthPt: 396, heightPt: 613, count: 4 })).toThrow(tall);
    expect(() => arrange(booklet(), { widthPt: 397, heightPt: 612, count: 4 })).toThrow(RangeError);
    expect(() => arrange(zine(), { widthPt: 199, heightPt: 306, count: 8 })).toThrow(RangeError);
    expect(() => arrange(cards({ columns: 3 }), { ...wallet, count: 1 })).toThrow(RangeError);
    expect(() => arrange(cards({ rows: 6 }), { ...wallet, count: 1 })).toThrow(RangeError);
  });

  test('not for hundredths of a point', () => {
    const a4 = { id: 'a4', widthPt: 595.28, heightPt: 841.89 };
    expect(arrange(booklet({ sheet: a4 }), { widthPt: 420.95, heightPt: 595.3, count: 4 })).toHaveLength(2);
  });
});
