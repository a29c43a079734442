import LineBreaker from 'linebreak';

/** Letters of scripts that are written without spaces, and the wide signs beside them: a line may end next to each (UAX #14). */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3001-\u303f\uff01-\uff60]/u;

/** Since Unicode 13 a line may end between a Latin letter and a wide bracket that opens (LB30); the library is older. */
const BEFORE_WIDE_BRACKET = /[\p{L}\p{N}](?=[（［｛「『《〈【〔])/gu;

/** Since Unicode 15.1 a line may end at the space between a closing quote and an opening bracket (LB15b); the library is older. */
const AFTER_CLOSING_QUOTE = /\p{Pf} +(?=\p{Ps})/gu;

/** Tokens that stay whole although they hold spaces or could be broken (LP-10): phone numbers, a number and its unit, a Chinese date. */
const WHOLE = /(?<![\d().-])\+?\(?\d[\d().-]*(?: [\d().-]{2,})+|\d+ (?:\p{L}\.?){1,2}(?=[\s.,;]|$)|\d+年\d+月\d+日/gu;

/**
 * Offsets at which a line may end, by UAX #14, narrowed to what large print wants: words, numbers and addresses stay whole
 * (LP-09, LP-10), so a hyphen or a slash inside a word is no opportunity.
 */
export function breakOpportunities(text: string): number[] {
  const breaker = new LineBreaker(text);
  const whole = [...text.matchAll(WHOLE)].map((match) => [match.index, match.index + match[0].length] as const);
  const offsets = new Set<number>();
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) offsets.add(next.position);
  for (const { index } of text.matchAll(BEFORE_WIDE_BRACKET)) offsets.add(index + 1);
  for (const { index, 0: found } of text.matchAll(AFTER_CLOSING_QUOTE)) offsets.add(index + found.length);
  return [...offsets]
    .filter((offset) => offset < text.length && betweenWords(text, offset))
    .filter((offset) => !whole.some(([start, end]) => offset > start && offset < end))
    .sort((a, b) => a - b);
}

function betweenWords(text: string, position: number): boolean {
  const before = String.fromCodePoint(lastCodePoint(text.slice(Math.max(0, position - 2), position)));
  const after = String.fromCodePoint(text.codePointAt(position) ?? 0x20);
  return /[\s\u200b]/u.test(before) || WITHOUT_SPACES.test(before) || WITHOUT_SPACES.test(after);
}

/** The code point at the end of a text; that of a space when it is empty. */
function lastCodePoint(text: string): number {
  return [...text].at(-1)?.codePointAt(0) ?? 0x20;
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
  const offsets = [...letters.segment(token)].map(({ index }) => index).slice(1);
  return [
    offsets.filter((offset) => token.charAt(offset - 1) === '/'),
    offsets.filter((offset) => '.?&'.includes(token.charAt(offset))),
    offsets,
  ];
}
