import type { PdfFacts } from '../facts.ts';
import { blocksOf, isRunning } from './blocks.ts';
import { mostOf, round } from './measures.ts';
import { paintedPages, visibleTexts } from './painted.ts';

/** The size that most letters of the running text have, in points; of all text where there are no tags. */
export function bodySizePt(facts: PdfFacts): number {
  const running = blocksOf(facts).filter(isRunning);
  const parts = running.flatMap(({ lines }) => lines.flatMap((line) => line.parts));
  const texts = parts.length > 0 ? parts : paintedPages(facts).flatMap(visibleTexts);
  return mostOf(texts.map(({ text, sizePt }) => ({ value: round(sizePt, 2), weight: text.length })));
}
