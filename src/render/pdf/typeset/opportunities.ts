import { lineBreaks, rangesOf } from '../../../ast/line-breaks.ts';
import { segmentsOf } from '../../../ast/segments.ts';

/** Tokens that stay whole although they hold spaces (LP-10): phone numbers, a number and its unit. */
const WHOLE = /(?<![\d().-])\+?\(?\d[\d().-]*(?: [\d().-]{2,})+|(?<!\d)\d+ (?:\p{L}\.?){1,2}(?=[\s.,;]|$)/gu;

/** Offsets at which a line may end, narrowed to what large print wants: words, numbers and addresses stay whole (LP-09, LP-10). */
export function breakOpportunities(text: string): number[] {
  return lineBreaks(text, rangesOf(text, WHOLE));
}

/** What readers take for letters: with their marks and vowel signs. The rules are those of Unicode, whatever the language. */
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Offsets inside a token that is wider than the whole line, best kind first (LP-10): after `/`; before `.`, `?` or `&`; between any two
 * characters. Nothing is added at any of them.
 */
export function emergencyOpportunities(
  token: string,
): [afterSlash: number[], beforeSign: number[], anywhere: number[]] {
  const offsets = segmentsOf(letters, token)
    .map(({ index }) => index)
    .slice(1);
  return [
    offsets.filter((offset) => token.charAt(offset - 1) === '/'),
    offsets.filter((offset) => '.?&'.includes(token.charAt(offset))),
    offsets,
  ];
}
