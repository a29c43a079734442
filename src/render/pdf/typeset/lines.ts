import { breakOpportunities, emergencyOpportunities } from './opportunities.ts';
import type { Paragraph } from './paragraph.ts';
import { trimEnd } from './white-space.ts';

/** Sums of many widths come out a little off: a line of twenty Chinese characters must hold twenty. */
const EPSILON_PT = 0.001;

/** A line of a paragraph. */
export interface Line {
  /** Offsets in the text of the paragraph; a line feed that ends the line is part of it. */
  start: number;
  end: number;
  /** Offset of its first character in the plain text, in which a forced line end counts nothing. */
  textStart: number;
}

/** So many lines at the head of a paragraph that may be wider than the others: what stands beside those ends below these. */
export interface WideLines {
  lines: number;
  widthPt: number;
}

/** What stands between two opportunities: a word and the space after it. */
interface Word {
  end: number;
  widthPt: number;
  /** Without the white space at its end, which may hang over the edge. */
  visibleWidthPt: number;
}

/**
 * Breaks running text into lines no wider than `widthPt`, or `widestPt` where only that keeps an address whole (LP-10), each as full as it can
 * be, spaces at their natural width (LP-08), nothing hyphenated (LP-09). The space at which a line ends stays on it, so that words do not run
 * together when text is copied or read aloud.
 */
export function breakLines(
  paragraph: Paragraph,
  widthPt: number,
  widestPt = widthPt,
  above: WideLines = { lines: 0, widthPt },
): Line[] {
  const { text } = paragraph;
  const ends: number[] = [];
  let start = 0;
  for (const end of forcedEnds(text)) {
    const words = wordsBetween(paragraph, start, end, widestPt);
    const done = ends.length;
    ends.push(...fillLines(words, (line) => (done + line < above.lines ? above.widthPt : widthPt)));
    start = end;
  }
  const starts = [0, ...ends.slice(0, -1)];
  const plain = plainStarts(text, starts);
  return ends.map((end, index) => ({ start: starts[index] ?? 0, end, textStart: plain[index] ?? 0 }));
}

/** Offsets after each line feed of the text, and its end. */
function forcedEnds(text: string): number[] {
  const ends = [...text.matchAll(/\n/g)].map((match) => match.index + 1);
  return ends.at(-1) === text.length ? ends : [...ends, text.length];
}

/** The words of a stretch of text; one that is wider than the longest line comes in pieces. */
function wordsBetween(paragraph: Paragraph, start: number, end: number, widestPt: number): Word[] {
  const { text } = paragraph;
  const ends = [...breakOpportunities(text.slice(start, end)).map((offset) => start + offset), end];
  const words: Word[] = [];
  let from = start;
  for (const to of ends) {
    words.push(...pieces(paragraph, from, to, widestPt));
    from = to;
  }
  return words;
}

/** One word, or its pieces when it is wider than the longest line (LP-10): each as long as that line holds. */
function pieces(paragraph: Paragraph, start: number, end: number, widestPt: number): Word[] {
  const { text } = paragraph;
  const word = (from: number, to: number): Word => ({
    end: to,
    widthPt: paragraph.widthPt(from, to),
    visibleWidthPt: paragraph.visibleWidthPt(from, from + trimEnd(text.slice(from, to)).length),
  });
  const whole = word(start, end);
  if (whole.visibleWidthPt <= widestPt + EPSILON_PT) return [whole];
  const words: Word[] = [];
  let from = start;
  for (const cut of cuts(paragraph, start, end, widestPt)) {
    words.push(word(from, cut));
    from = cut;
  }
  return [...words, word(from, end)];
}

/** Where a word is cut so that each piece fits on a line, at the best kind of place that the line offers; letter by letter, so in straight time. */
function cuts(paragraph: Paragraph, start: number, end: number, widthPt: number): number[] {
  const { text } = paragraph;
  const kinds = emergencyOpportunities(text.slice(start, end)).map(
    (offsets) => new Set(offsets.map((offset) => start + offset)),
  );
  const result: number[] = [];
  let from = start;
  let usedPt = 0;
  for (let at = start; at < end; ) {
    const next = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    const letterPt = paragraph.widthPt(at, next);
    if (at > from && usedPt + letterPt > widthPt) {
      from = bestCut(kinds, from, at);
      result.push(from);
      usedPt = paragraph.widthPt(from, at);
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

/** Ends of the lines, filled one after the other, each as wide as it may be. */
function fillLines(words: readonly Word[], widthPt: (line: number) => number): number[] {
  const ends: number[] = [];
  let usedPt = 0;
  let end: number | undefined;
  for (const word of words) {
    if (end !== undefined && usedPt + word.visibleWidthPt > widthPt(ends.length) + EPSILON_PT) {
      ends.push(end);
      usedPt = 0;
    }
    usedPt += word.widthPt;
    end = word.end;
  }
  return end === undefined ? ends : [...ends, end];
}

/** Starts of the lines in the plain text, in which a forced line end counts nothing. */
function plainStarts(text: string, starts: readonly number[]): number[] {
  let [at, feeds] = [0, 0];
  return starts.map((start) => {
    for (; at < start; at += 1) if (text.charAt(at) === '\n') feeds += 1;
    return start - feeds;
  });
}
