import type { TextMeasure } from './measure.ts';
import { breakOpportunities, emergencyOpportunities } from './opportunities.ts';
import type { Run } from './run.ts';

/** Runs with a line feed wherever a line ends, and the offset in the plain text at which each line starts. */
export interface BrokenText {
  runs: Run[];
  lineStarts: number[];
}

/** What stands between two opportunities: a word and the space after it. */
interface Word {
  end: number;
  widthPt: number;
  /** Without the white space at its end, which may hang over the edge. */
  visibleWidthPt: number;
}

/**
 * Breaks running text into lines no wider than `widthPt`, each as full as it can be, spaces at their natural width (LP-08), nothing
 * hyphenated (LP-09). The engine's own breaker shrinks spaces and adds hyphens, so it is only given lines that are already broken.
 * The space at which a line ends stays on it, so that words do not run together when text is copied or read aloud.
 */
export function breakLines(runs: readonly Run[], widthPt: number, sizePt: number, measure: TextMeasure): BrokenText {
  const text = runs.map((run) => run.text).join('');
  const width = (start: number, end: number) => rangeWidth(runs, start, end, sizePt, measure);
  const ends: number[] = [];
  let start = 0;
  for (const end of forcedEnds(text)) {
    const words = wordsBetween(text, start, end, widthPt, width);
    ends.push(...fillLines(words, widthPt));
    start = end;
  }
  return { runs: insertLineFeeds(runs, ends.slice(0, -1)), lineStarts: plainStarts(text, ends) };
}

/** Offsets after each line feed of the text, and its end. */
function forcedEnds(text: string): number[] {
  const ends = [...text.matchAll(/\n/g)].map((match) => match.index + 1);
  return ends.at(-1) === text.length ? ends : [...ends, text.length];
}

type Width = (start: number, end: number) => number;

function wordsBetween(text: string, start: number, end: number, widthPt: number, width: Width): Word[] {
  const ends = [...breakOpportunities(text.slice(start, end)).map((offset) => start + offset), end];
  const words: Word[] = [];
  let from = start;
  for (const to of ends) {
    words.push(...pieces(text, from, to, widthPt, width));
    from = to;
  }
  return words;
}

/** One word, or its pieces when it is wider than a line (LP-10). */
function pieces(text: string, start: number, end: number, widthPt: number, width: Width): Word[] {
  const word = (from: number, to: number): Word => ({
    end: to,
    widthPt: width(from, to),
    visibleWidthPt: width(from, from + trimEnd(text.slice(from, to)).length),
  });
  const whole = word(start, end);
  if (whole.visibleWidthPt <= widthPt) return [whole];
  const words: Word[] = [];
  let from = start;
  for (const cut of cuts(text, start, end, widthPt, width)) {
    words.push(word(from, cut));
    from = cut;
  }
  return [...words, word(from, end)];
}

/** Where a word is cut so that each piece fits on a line, at the best kind of place that the line offers; letter by letter, so in straight time. */
function cuts(text: string, start: number, end: number, widthPt: number, width: Width): number[] {
  const kinds = emergencyOpportunities(text.slice(start, end)).map(
    (offsets) => new Set(offsets.map((offset) => start + offset)),
  );
  const result: number[] = [];
  let from = start;
  let usedPt = 0;
  for (let at = start; at < end; ) {
    const next = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    const letterPt = width(at, next);
    if (at > from && usedPt + letterPt > widthPt) {
      from = bestCut(kinds, from, at);
      result.push(from);
      usedPt = width(from, at);
    }
    usedPt += letterPt;
    at = next;
  }
  return result;
}

/** The last place of the best kind after `from`, up to `to`. */
function bestCut(kinds: readonly ReadonlySet<number>[], from: number, to: number): number {
  for (const kind of kinds) {
    for (let offset = to; offset > from; offset -= 1) if (kind.has(offset)) return offset;
  }
  return to;
}

/** Ends of the lines, filled one after the other. */
function fillLines(words: readonly Word[], widthPt: number): number[] {
  const ends: number[] = [];
  let usedPt = 0;
  let end: number | undefined;
  for (const word of words) {
    if (end !== undefined && usedPt + word.visibleWidthPt > widthPt) {
      ends.push(end);
      usedPt = 0;
    }
    usedPt += word.widthPt;
    end = word.end;
  }
  return end === undefined ? ends : [...ends, end];
}

/** Without white space at the end; a no-break space is part of the word. */
function trimEnd(text: string): string {
  return text.replace(/[^\S\u00a0\u202f]+$/u, '');
}

function rangeWidth(runs: readonly Run[], start: number, end: number, sizePt: number, measure: TextMeasure): number {
  let offset = 0;
  let sum = 0;
  for (const run of runs) {
    const part = run.text.slice(Math.max(0, start - offset), Math.max(0, end - offset)).replaceAll('\n', '');
    if (part) sum += measure.widthPt(part, run.style, sizePt);
    offset += run.text.length;
  }
  return sum;
}

/** Adds a line feed at each offset where the text has none yet. */
function insertLineFeeds(runs: readonly Run[], ends: readonly number[]): Run[] {
  let offset = 0;
  return runs.map((run) => {
    const from = offset;
    offset += run.text.length;
    const inside = ends.filter((end) => end > from && end <= offset);
    const text = inside.reduceRight((value, end) => {
      const at = end - from;
      return value.charAt(at - 1) === '\n' ? value : `${value.slice(0, at)}\n${value.slice(at)}`;
    }, run.text);
    return { ...run, text };
  });
}

/** Starts of the lines in the plain text, in which a forced line end counts nothing. */
function plainStarts(text: string, ends: readonly number[]): number[] {
  const feedsBefore = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  return [0, ...ends.slice(0, -1)].map((start) => start - feedsBefore(start));
}
