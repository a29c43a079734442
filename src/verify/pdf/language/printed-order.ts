import type { PdfFacts } from '../facts.ts';
import { paintedPages, visibleTexts } from '../print/painted.ts';

/** Signs that stand between the digits of a number. */
const BETWEEN = /[\s().+\-\u2010-\u2015\u00a0\u2066-\u2069\u200e\u200f]/g;

/** Each page's signs in the order in which they stand from left to right, line after line, whatever they say; without what stands between the parts of a number. */
export function printedOrder(facts: PdfFacts): string[] {
  return paintedPages(facts).map((page) => {
    const lines: { y: number; texts: { x: number; text: string }[] }[] = [];
    for (const { x, y, text, sizePt } of visibleTexts(page).toSorted((a, b) => a.y - b.y)) {
      const last = lines.at(-1);
      if (last && y - last.y < 0.4 * sizePt) last.texts.push({ x, text });
      else lines.push({ y, texts: [{ x, text }] });
    }
    return lines
      .map(({ texts }) =>
        texts
          .sort((a, b) => a.x - b.x)
          .map(({ text }) => text)
          .join(''),
      )
      .join('\n')
      .replaceAll(BETWEEN, '');
  });
}

/** A number or an address without what stands between its parts. */
export function withoutBreaks(text: string): string {
  return text.replaceAll(BETWEEN, '');
}
