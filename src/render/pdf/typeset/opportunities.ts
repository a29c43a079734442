import LineBreaker from 'linebreak';

/** Scripts that are written without spaces: a line may end between their letters (UAX #14). */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{P}]/u;

/** Tokens that stay whole although they hold spaces (LP-10): phone numbers, a number and its unit. */
const WHOLE = /\+?\(?\d[\d().-]*(?: [\d().-]{2,})+|\d+ (?:\p{L}\.?){1,2}(?=[\s.,;]|$)/gu;

/**
 * Offsets at which a line may end, by UAX #14, narrowed to what large print wants: words, numbers and addresses stay whole
 * (LP-09, LP-10), so a hyphen or a slash inside a word is no opportunity.
 */
export function breakOpportunities(text: string): number[] {
  const breaker = new LineBreaker(text);
  const whole = [...text.matchAll(WHOLE)].map((match) => [match.index, match.index + match[0].length] as const);
  const offsets: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const { position } = next;
    if (position >= text.length) break;
    if (!betweenWords(text, position)) continue;
    if (whole.some(([start, end]) => position > start && position < end)) continue;
    offsets.push(position);
  }
  return offsets;
}

function betweenWords(text: string, position: number): boolean {
  const before = text.charAt(position - 1);
  if (/[\s\u200b]/u.test(before)) return true;
  return (
    WITHOUT_SPACES.test(before) &&
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u.test(
      text.slice(position - 1, position + 1),
    )
  );
}

/**
 * Offsets inside a token that is wider than the whole line, best kind first (LP-10): after `/`; before `.`, `?` or `&`; between any two
 * characters. Nothing is added at any of them.
 */
export function emergencyOpportunities(
  token: string,
): [afterSlash: number[], beforeSign: number[], anywhere: number[]] {
  const offsets = [...token.matchAll(/./gsu)].map((match) => match.index).slice(1);
  return [
    offsets.filter((offset) => token.charAt(offset - 1) === '/'),
    offsets.filter((offset) => '.?&'.includes(token.charAt(offset))),
    offsets,
  ];
}
