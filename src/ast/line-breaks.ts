import LineBreaker from 'linebreak';
import { wideSign } from './wide.ts';

/** Beside these a line may end without a space. */
const WIDE = new RegExp(wideSign, 'u');

/** Since Unicode 13 a line may end between a Latin letter and a wide bracket that opens (LB30); the library is older. */
const BEFORE_WIDE_BRACKET = /[\p{L}\p{N}](?=[（［｛「『《〈【〔])/gu;

/** Since Unicode 15.1 a line may end at the space between a closing quote and an opening bracket (LB15b); the library is older. */
const AFTER_CLOSING_QUOTE = /\p{Pf} +(?=\p{Ps})/gu;

/** A date in Chinese or Japanese, which stays whole (LP-10); other languages put no-break spaces into theirs. */
const DATE = /\d{1,4}年\d{1,2}月\d{1,2}日/g;

/** From where to where a text stays whole, as offsets. */
export type Whole = readonly [start: number, end: number];

/**
 * Offsets at which a line may end, by UAX #14, but only between words: a hyphen or a slash inside a word is none (LP-09, LP-10), so that whoever
 * joins the lines again gets the words back; and never inside a date, or what else stays `whole`.
 */
export function lineBreaks(text: string, whole: readonly Whole[]): number[] {
  const offsets = [...allBreaks(text)].filter((offset) => offset < text.length && isBetweenWords(text, offset));
  return outside(
    offsets.sort((a, b) => a - b),
    [...whole, ...rangesOf(text, DATE)].sort(([a], [b]) => a - b),
  );
}

/** The offsets that are inside no range; both in their order, so that each is looked at once. */
function outside(offsets: readonly number[], ranges: readonly Whole[]): number[] {
  let [next, reach] = [0, 0];
  return offsets.filter((offset) => {
    for (; (ranges[next]?.[0] ?? offset) < offset; next += 1) reach = Math.max(reach, ranges[next]?.[1] ?? 0);
    return offset >= reach;
  });
}

/** Where the matches of a pattern stand in a text. */
export function rangesOf(text: string, pattern: RegExp): Whole[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => [index, index + match.length] as const);
}

/** The characters before and after an offset. */
export function around(text: string, offset: number): string {
  const before = [...text.slice(Math.max(0, offset - 2), offset)].at(-1) ?? '';
  return before + String.fromCodePoint(text.codePointAt(offset) ?? 0x20);
}

function allBreaks(text: string): Set<number> {
  const breaker = new LineBreaker(text);
  const offsets = new Set<number>();
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) offsets.add(next.position);
  for (const pattern of [BEFORE_WIDE_BRACKET, AFTER_CLOSING_QUOTE])
    for (const [, end] of rangesOf(text, pattern)) offsets.add(end);
  return offsets;
}

function isBetweenWords(text: string, offset: number): boolean {
  return /[\s\u200b]/u.test(text.charAt(offset - 1)) || WIDE.test(around(text, offset));
}
