import type { PageLayout, Paper } from '../ast/edition.ts';
import { sheetSides } from '../ast/page-size.ts';

/** Weight of the paper that the instructions ask for, in grams to the square metre (LP-23). */
const GRAMS_PER_M2 = 90;

const METRES_PER_PT = 0.0254 / 72;

/** Sheets of one copy: a side for each page or for several, on both sides but for a folded sheet and cards. */
export function sheetsOf(layout: PageLayout, pages: number): number {
  return layout.sheet === 'cards' ? 1 : Math.ceil(sheetSides(layout, pages) / 2);
}

/** Weight of so many sheets, in whole grams. */
export function gramsOf(sheets: number, { widthPt, heightPt }: Paper): number {
  return Math.max(1, Math.round(sheets * widthPt * heightPt * METRES_PER_PT ** 2 * GRAMS_PER_M2));
}
