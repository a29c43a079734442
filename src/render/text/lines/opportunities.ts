import { around, lineBreaks } from '../../../ast/line-breaks.ts';
import { segmentsOf } from '../../../ast/segments.ts';
import type { Stretch } from './stretch.ts';

const words = new Intl.Segmenter('en', { granularity: 'word' });

/** Scripts whose words only a dictionary tells apart. */
const BY_DICTIONARY = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Offsets at which a line may end: between words, and never inside an address or a number (TX-05). */
export function opportunities({ text, addresses }: Stretch): number[] {
  return lineBreaks(text, addresses);
}

/**
 * Offsets between the words of a token that is too wide for its line, in scripts that put no spaces between words. Their dictionaries are the
 * same in every language; one that ICU has must be named, or the language of the machine would count.
 */
export function wordOpportunities(token: string): number[] {
  if (!BY_DICTIONARY.test(token)) return [];
  const offsets = segmentsOf(words, token)
    .map(({ index }) => index)
    .slice(1);
  return offsets.filter((offset) => [...around(token, offset)].every((character) => BY_DICTIONARY.test(character)));
}
