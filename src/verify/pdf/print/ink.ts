import type { PrintFont } from './fonts.ts';
import { apply, type Matrix } from './matrix.ts';
import type { Box, Reach } from './painted.ts';
import type { PlacedGlyph, TextRun } from './text-run.ts';

/** How a run is shown: `matrix` leads from the square of a letter to the page. */
interface Shown {
  font: PrintFont | undefined;
  size: number;
  matrix: Matrix;
  origin: { x: number; top: number };
}

/** The box around the ink of each glyph of a run, on the page. */
export function inkOf({ glyphs }: TextRun, shown: Shown): Box[] {
  return shown.size === 0 ? [] : glyphs.flatMap((glyph) => boxOf(glyph, shown) ?? []);
}

/** How far up and down the ink of a run reaches on the page; nothing where no outline is known, or where the run is turned. */
export function reachOf({ glyphs }: TextRun, { font, matrix, origin }: Shown): Reach | undefined {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { code } of glyphs) {
    const shape = font?.glyph(code);
    if (!shape) continue;
    low = Math.min(low, shape.bottom);
    high = Math.max(high, shape.top);
  }
  if (low > high || matrix[1] !== 0) return undefined;
  const ends = [low, high].map((y) => origin.top - apply(matrix, 0, y / 1000)[1]);
  return { top: Math.min(...ends), bottom: Math.max(...ends) };
}

function boxOf({ code, at }: PlacedGlyph, { font, size, matrix, origin }: Shown): Box | undefined {
  const shape = font?.glyph(code);
  if (!shape) return undefined;
  const { left, bottom, right, top } = shape;
  const corners = [left, right].flatMap((x) => [bottom, top].map((y) => apply(matrix, x / 1000 + at / size, y / 1000)));
  const [xs, ys] = [corners.map(([x]) => x - origin.x), corners.map(([, y]) => origin.top - y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
