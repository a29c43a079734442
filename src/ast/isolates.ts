import { rightToLeftSign } from './direction.ts';

/** A part of a text, by offsets. */
export interface TextRange {
  start: number;
  end: number;
}

/** A letter that runs from left to right, or an ASCII digit: the digits of every language here (LO-10); a power belongs to its unit, as in `g/m²`. */
const SIGN = String.raw`(?:(?!${rightToLeftSign})\p{L}\p{M}*|[0-9²³])`;

/** What can stand between them: blanks, signs of addresses, apostrophes, dashes, brackets. Quotation marks belong to the sentence around. */
const BETWEEN = String.raw`[\s@#./:+&'’()\[\]_,;!?=%~$*|–—‐‑-]`;

const RUNS = new RegExp(`(?:${SIGN}|${BETWEEN})+`, 'gu');

/** From the first letter or digit, with the one sign that belongs to it, to the last, a slash of an address and brackets behind it. */
const CORE = new RegExp(String.raw`[(\[]?[#@+$]?[(\[]?${SIGN}(?:.*${SIGN})?(?:(?<=[.:/]\S*)/)?[)\]]*`, 'su');

/** A sentence ends here, and the next may begin with a name again; after one to three letters, as in `Dr.`, the sign shortens a word. */
const SENTENCE_END = /(?:(?<!(?<!\p{L})\p{L}\p{Ll}{0,2})\.|[!?])(?=\s)/gu;

/** A number by itself has its place in any text: `12`, `1,500`. */
const NUMBER = /^\d+(?:[.,]\d+)*$/;

/**
 * The stretches of a text from right to left that are set from left to right as a whole (LO-09): phrases in Latin letters, addresses,
 * mailboxes, `@names`, `#words`, telephone numbers, `24/7`, `12-step`. Left to the algorithm of Unicode, signs between their parts would
 * take the direction of the text, and two names with an Arabic comma between them would change places. A bracket whose partner stands
 * outside belongs to the text around, and so do brackets around the whole.
 */
export function leftToRightStretches(text: string): TextRange[] {
  const runs = [...text.matchAll(RUNS)].flatMap(({ 0: run, index }) => sentences(run, index));
  return runs.flatMap((run) => stretchesIn(text, run)).filter(({ start, end }) => !NUMBER.test(text.slice(start, end)));
}

function sentences(run: string, offset: number): TextRange[] {
  const ends = [...run.matchAll(SENTENCE_END)].map(({ index }) => index);
  return [...ends, run.length].map((end, index) => ({ start: offset + (ends[index - 1] ?? 0), end: offset + end }));
}

/** Cuts a run at brackets without a partner and off what is no part of it, until nothing is left to cut. */
function stretchesIn(text: string, run: TextRange): TextRange[] {
  const cuts = lonelyBrackets(text, run);
  if (cuts.length > 0) {
    const starts = [run.start, ...cuts.map((cut) => cut + 1)];
    return starts.flatMap((start, index) => stretchesIn(text, { start, end: cuts[index] ?? run.end }));
  }
  const core = CORE.exec(text.slice(run.start, run.end));
  if (!core) return [];
  const start = run.start + core.index;
  const end = start + core[0].length;
  if (start > run.start || end < run.end) return stretchesIn(text, { start, end });
  return isEnclosed(text, run) ? stretchesIn(text, { start: start + 1, end: end - 1 }) : [run];
}

/** Offsets of the brackets of a run whose partner does not stand in it. */
function lonelyBrackets(text: string, { start, end }: TextRange): number[] {
  const open: number[] = [];
  const lonely: number[] = [];
  for (let offset = start; offset < end; offset += 1) {
    if (/[([]/.test(text.charAt(offset))) open.push(offset);
    else if (/[)\]]/.test(text.charAt(offset)) && open.pop() === undefined) lonely.push(offset);
  }
  return [...lonely, ...open].sort((a, b) => a - b);
}

/** Whether the first bracket of a run closes at its end. */
function isEnclosed(text: string, { start, end }: TextRange): boolean {
  return /[([]/.test(text.charAt(start)) && lonelyBrackets(text, { start: start + 1, end })[0] === end - 1;
}
