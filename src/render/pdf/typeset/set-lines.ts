import type { Face } from '../../../ast/font.ts';
import type { ShapedGlyph } from '../../../shape/shaper.ts';
import { visualOrder } from './bidi.ts';
import type { Item } from './items.ts';
import { breakLines, type WideLines } from './lines.ts';
import type { Paragraph } from './paragraph.ts';
import type { RunStyle } from './run.ts';
import { trimEnd } from './white-space.ts';

/** Glyphs of one look and direction at their place on a line. */
export interface GlyphRun {
  /** In reading order, whatever the order of the glyphs. */
  text: string;
  style: RunStyle;
  family: string;
  weight: Face['weight'];
  sizePt: number;
  /** From the left edge of the block to the first glyph. */
  left: number;
  width: number;
  /** From left to right. */
  glyphs: readonly ShapedGlyph[];
}

/** A line of a block, set. */
export interface SetLine {
  text: string;
  /** Offset of its first character in the plain text, in which a forced line end counts nothing. */
  textStart: number;
  /** From the left edge of the block to the first glyph that is not a space at the line's end. */
  left: number;
  /** Width without the spaces at the line's end. */
  inkWidth: number;
  /** In reading order. */
  runs: GlyphRun[];
}

/** A part of an item that stands on one line. */
interface Part {
  item: Item;
  start: number;
  end: number;
  level: number;
}

/**
 * Breaks a paragraph into lines and sets each, flush at its start (LP-08) or at its end.
 * @param room A paragraph of as many characters, whose lines the paragraph is broken into.
 */
export function setLines(
  paragraph: Paragraph,
  widthPt: number,
  align: 'start' | 'end',
  widestPt = widthPt,
  above?: WideLines,
  room = paragraph,
): SetLine[] {
  const { items } = paragraph;
  let first = 0;
  return breakLines(room, widthPt, widestPt, above).map(({ start, end, textStart }) => {
    // Lines and items both follow the text: those before this line are done with.
    while (first < items.length && (items[first]?.end ?? end) <= start) first += 1;
    let last = first;
    while (last < items.length && (items[last]?.start ?? end) < end) last += 1;
    return { textStart, ...setLine(paragraph, items.slice(first, last), { start, end }, widthPt, align) };
  });
}

function setLine(
  paragraph: Paragraph,
  items: readonly Item[],
  { start, end }: { start: number; end: number },
  widthPt: number,
  align: 'start' | 'end',
): Omit<SetLine, 'textStart'> {
  const text = paragraph.text.slice(start, end).replace(/\n$/, '');
  const inkEnd = start + trimEnd(text).length;
  const rightToLeft = paragraph.direction === 'rtl';
  const parts = partsOf(items, start, start + text.length, inkEnd, rightToLeft ? 1 : 0);
  const set = new Map(parts.map((part) => [part, runOf(paragraph, part)]));
  const width = (from: number) => parts.reduce((sum, part) => sum + widthFrom(paragraph, part, set.get(part), from), 0);
  const hangingWidth = width(inkEnd);
  const inkWidth = width(start) - hangingWidth;
  const left = (align === 'end') === rightToLeft ? 0 : widthPt - inkWidth;
  // Spaces at the end of a line hang over its edge, which is the left one when the text runs from right to left.
  let x = rightToLeft ? left - hangingWidth : left;
  for (const part of visualOrder(parts)) {
    const run = set.get(part);
    if (!run) continue;
    run.left = x;
    x += run.width;
  }
  return { text, left, inkWidth, runs: parts.flatMap((part) => set.get(part) ?? []) };
}

/** The items of a line, cut at its ends. Spaces at its end have the direction of the paragraph (UAX #9, L1). */
function partsOf(items: readonly Item[], start: number, end: number, inkEnd: number, base: number): Part[] {
  return items.flatMap((item): Part[] => {
    const [from, to] = [Math.max(item.start, start), Math.min(item.end, end)];
    if (from >= to) return [];
    const cut = Math.min(Math.max(inkEnd, from), to);
    const ink = cut > from ? [{ item, start: from, end: cut, level: item.level }] : [];
    const space = cut < to ? [{ item, start: cut, end: to, level: base }] : [];
    // From left to right, what already runs so need not be cut: the space stays in one run with its word.
    return item.level === base && base === 0 ? [{ item, start: from, end: to, level: base }] : [...ink, ...space];
  });
}

/** Width of what a part holds from an offset on, in points. */
function widthFrom(paragraph: Paragraph, part: Part, run: GlyphRun | undefined, offset: number): number {
  const glyphs = run?.glyphs.filter(({ cluster }) => part.start + cluster >= offset) ?? [];
  return glyphs.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * paragraph.scale(part.item);
}

function runOf(paragraph: Paragraph, { item, start, end, level }: Part): GlyphRun {
  const glyphs = paragraph.shape({ ...item, level }, start, end);
  const { style, family, weight } = item;
  return {
    text: paragraph.text.slice(start, end),
    style,
    family,
    weight,
    sizePt: paragraph.sizePt,
    left: 0,
    width: glyphs.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * paragraph.scale(item),
    glyphs,
  };
}
