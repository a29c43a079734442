import LineBreaker from 'linebreak';
import type { Stretch } from './stretch.ts';

/** Scripts and signs beside which a line may end without a space (UAX #14 says where). */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60]/u;

/** A date in Chinese or Japanese, which stays whole (LP-10); other languages put no-break spaces into theirs. */
const DATE = /\d+年\d+月\d+日/g;

/** Scripts whose words only a dictionary tells apart. */
const BY_DICTIONARY = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Offsets at which a line may end, by UAX #14, but only between words: a hyphen inside a word is none, so that whoever joins
 * the lines again gets the words back; and never inside an address, a number (TX-05) or a date.
 */
export function opportunities({ text, addresses }: Stretch): number[] {
  const breaker = new LineBreaker(text);
  const dates = [...text.matchAll(DATE)].map(({ 0: date, index }) => [index, index + date.length] as const);
  const whole = [...addresses, ...dates];
  const offsets: number[] = [];
  for (let next = breaker.nextBreak(); next && next.position < text.length; next = breaker.nextBreak()) {
    const { position } = next;
    const isInside = whole.some(([start, end]) => position > start && position < end);
    if (!isInside && isBetweenWords(text, position)) offsets.push(position);
  }
  return offsets;
}

function isBetweenWords(text: string, position: number): boolean {
  return /[\s\u200b]/u.test(text.charAt(position - 1)) || WITHOUT_SPACES.test(around(text, position));
}

/**
 * Offsets between the words of a token that is too wide for its line, in scripts that put no spaces between words. Their dictionaries are the
 * same in every language; one that ICU has must be named, or the language of the machine would count.
 */
export function wordOpportunities(token: string): number[] {
  if (!BY_DICTIONARY.test(token)) return [];
  const words = new Intl.Segmenter('en', { granularity: 'word' }).segment(token);
  const offsets = [...words].map(({ index }) => index).slice(1);
  return offsets.filter((offset) => [...around(token, offset)].every((character) => BY_DICTIONARY.test(character)));
}

/** The characters before and after an offset. */
function around(text: string, offset: number): string {
  return (
    ([...text.slice(Math.max(0, offset - 2), offset)].at(-1) ?? '') +
    String.fromCodePoint(text.codePointAt(offset) ?? 0x20)
  );
}
