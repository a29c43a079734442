import type { PdfDocument } from '../pdf-document.ts';
import type { Rectangle } from '../tags.ts';

/**
 * Paints the dark squares of a code, black in one ink (PR-08). All are one path, filled once: squares that are filled one by one show hairlines
 * of white between them on screens, and in print that was made from a screen.
 * @param place In points from the top left corner of the page.
 */
export function paintSquares(
  pdf: PdfDocument,
  squares: readonly (readonly boolean[])[],
  { left, top, width }: Rectangle,
): void {
  const sidePt = width / squares.length;
  squares.forEach((row, y) => {
    for (const { start, end } of darkStretches(row))
      pdf.rect(left + start * sidePt, top + y * sidePt, (end - start) * sidePt, sidePt);
  });
  pdf.fill('black');
}

/** Neighbouring dark squares of a row, from the first to after the last. */
function darkStretches(row: readonly boolean[]): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  row.forEach((dark, index) => {
    if (!dark) return;
    const last = stretches.at(-1);
    if (last?.end === index) last.end = index + 1;
    else stretches.push({ start: index, end: index + 1 });
  });
  return stretches;
}
