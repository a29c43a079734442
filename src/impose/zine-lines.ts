import { withinSafeArea } from './safe-area.ts';
import type { Size } from './sheet.ts';
import type { Line } from './side.ts';

/** Thin and short: a fold. */
const FOLD = { widthPt: 0.5, dashPt: [2, 2] } as const;

/** Thick and long: the cut. Nobody may take a fold for it. */
const CUT = { widthPt: 1.5, dashPt: [10, 5] } as const;

/** How far a fold's mark goes from the edge of the sheet, and from where lines cross: the rest of a fold stays free of ink. */
const MARK_PT = 30;

/** Where a zine is folded and cut, on a sheet of this size (PR-02). */
export function zineLines(size: Size): Line[] {
  const { widthPt, heightPt } = size;
  const quarters = [1, 2, 3].map((part) => (part * widthPt) / 4);
  const middle = heightPt / 2;
  const down = quarters.flatMap((atPt) => foldMarks('down', atPt, [0, middle, heightPt]));
  const across = foldMarks('across', middle, [0, widthPt / 4]).concat(
    foldMarks('across', middle, [(3 * widthPt) / 4, widthPt]),
  );
  const cut: Line = { runs: 'across', atPt: middle, fromPt: widthPt / 4, toPt: (3 * widthPt) / 4, ...CUT };
  return withinSafeArea([...down, ...across, cut], size);
}

/** A mark at either side of each stop: what lies beyond the first and the last is not of the fold. */
function foldMarks(runs: Line['runs'], atPt: number, stops: readonly number[]): Line[] {
  const first = stops[0] ?? 0;
  const last = stops.at(-1) ?? 0;
  return stops.map((stop) => ({
    runs,
    atPt,
    fromPt: Math.max(stop - MARK_PT, first),
    toPt: Math.min(stop + MARK_PT, last),
    ...FOLD,
  }));
}
