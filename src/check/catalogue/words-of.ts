import type { TextRange } from '../../ast/isolates.ts';
import { segmentsOf } from '../../ast/segments.ts';

/** One word of a text, and where it stands. */
export interface Word extends TextRange {
  value: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words of a text in any script, without what stands between them. */
export function wordsOf(text: string): Word[] {
  return segmentsOf(segmenter, text)
    .filter(({ isWordLike }) => isWordLike)
    .map(({ value, index }) => ({ value, start: index, end: index + value.length }));
}
