import type { Profile } from '../../ast/edition.ts';
import { firstWhere } from './first-where.ts';
import type { Measured } from './measured.ts';
import type { Flow } from './tag.ts';

/** A stretch of the endless page, from one possible break to the next. */
interface Strip {
  top: number;
  bottom: number;
  /** Price of a page break above it: see `Price`. */
  price: number;
  /** Goes on with the paragraph of the strip above it. */
  goesOn?: boolean;
  /** A page starts here when the one before is filled to this share. */
  newPageWhenFilled?: number;
}

/** What a page break costs at a place, in pages: so many pages more would be better. */
const Price = {
  /** Between blocks, or inside a long paragraph. */
  free: 0,
  /** Between the fields of an entry (LP-16). */
  insideEntry: 1e3,
  /** Inside a paragraph of an entry. */
  insideField: 1e4,
  /** After a heading or an opening line, or so that one line of a paragraph stands alone (LP-14, LP-15). */
  orphan: 1e5,
  /** Inside a heading or a row. */
  never: 1e6,
} as const;

/** What it costs to leave a paragraph while its next line has room, in pages: an empty foot under half a sentence looks like a mistake. */
const LEFT_OFF = 0.1;

/** And to leave a page while what follows has room on it: worth it only where the next page would be nearly empty otherwise. */
const LEFT_ROOM = 0.06;

/** What a break inside two texts side by side costs, in pages: the rest of the longer one may stand alone on the next. */
const TORN = 0.05;

/** From where to where a page shows the endless page. */
export interface PageRange {
  top: number;
  bottom: number;
}

/** What a profile says of page breaks, and the height that a page has for text. */
export interface PageRules extends Pick<Profile['breaks'], 'minLines' | 'entryEndLines' | 'goodFill'> {
  heightPt: number;
}

/** Two places closer than this are one: the engine counts in single precision. */
const EPSILON = 0.05;

/**
 * Cuts the endless page into pages: entries whole when they fit on one page (LP-16), headings with what follows (LP-15), no line of a
 * paragraph alone (LP-14); then as few pages as can be, none of them nearly empty when its neighbours can help, and the first ones full.
 * The best cut is found from the end, in time that grows with the number of lines.
 */
export function paginate(measured: Measured, rules: PageRules): PageRange[] {
  const strips = merged(collect(measured, rules, ordinary));
  const ends = bestEnds(strips, rules);
  const pages: PageRange[] = [];
  for (let start = 0; start < strips.length; start = ends[start] ?? strips.length) {
    pages.push({ top: strips[start]?.top ?? 0, bottom: strips[(ends[start] ?? strips.length) - 1]?.bottom ?? 0 });
  }
  return pages;
}

/** For each strip the end of the page that would best begin with it: the index after its last strip. */
function bestEnds(strips: readonly Strip[], rules: PageRules): number[] {
  const pieces = pieceEnds(strips);
  const costs: number[] = [];
  const ends: number[] = [];
  costs[strips.length] = 0;
  for (let start = strips.length - 1; start >= 0; start -= 1) {
    let [cost, best] = [Number.POSITIVE_INFINITY, start + 1];
    for (const end of pageEnds(strips, start, rules)) {
      const total = pageCost(strips, { start, end, pieceEnd: pieces[end] ?? end }, rules) + (costs[end] ?? 0);
      // Of equal ones the last: earlier pages are the full ones.
      if (total <= cost) [cost, best] = [total, end];
    }
    costs[start] = cost;
    ends[start] = best;
  }
  return ends;
}

/** Where a page that begins at `start` can end: after one strip at least, after what fits, and no later than where a page is asked for. */
function* pageEnds(strips: readonly Strip[], start: number, { heightPt }: PageRules): Generator<number> {
  const top = strips[start]?.top ?? 0;
  for (let end = start + 1; end <= strips.length; end += 1) {
    const filledPt = (strips[end - 1]?.bottom ?? 0) - top;
    if (filledPt > heightPt + EPSILON && end > start + 1) return;
    yield end;
    const asked = strips[end]?.newPageWhenFilled;
    if (asked !== undefined && filledPt / heightPt >= asked) return;
  }
}

/** For each strip the end of the piece that begins with it: where a page could end next, at no higher price. */
function pieceEnds(strips: readonly Strip[]): number[] {
  const ends: number[] = [];
  for (let index = strips.length - 1; index >= 0; index -= 1) {
    let end = index + 1;
    while (end < strips.length && (strips[end]?.price ?? 0) > (strips[index]?.price ?? 0))
      end = ends[end] ?? strips.length;
    ends[index] = end;
  }
  return ends;
}

/** A page, as indices of strips, and where what follows it could end at the soonest. */
interface Cut {
  start: number;
  end: number;
  pieceEnd: number;
}

/** One page, the price of the break after it, what it has left out, and how much of it is missing. The last page may be short. */
function pageCost(strips: readonly Strip[], { start, end, pieceEnd }: Cut, { heightPt, goodFill }: PageRules): number {
  const next = strips[end];
  if (!next) return 1;
  const top = strips[start]?.top ?? 0;
  const fill = ((strips[end - 1]?.bottom ?? 0) - top) / heightPt;
  const hasRoom = next.newPageWhenFilled === undefined && (strips[pieceEnd - 1]?.bottom ?? 0) - top <= heightPt;
  const left = hasRoom ? (next.goesOn ? LEFT_OFF : LEFT_ROOM) : 0;
  return 1 + next.price + left + Math.max(0, goodFill - fill) ** 2;
}

/** What page breaks cost at a place in the tree. */
interface Prices {
  /** Above a block. */
  between: number;
  /** Inside a paragraph. */
  inside: number;
}

const ordinary: Prices = { between: Price.free, inside: Price.free };
const entry: Prices = { between: Price.insideEntry, inside: Price.insideField };
/** An entry that fits on no page breaks between its fields (LP-16). */
const tallEntry: Prices = { between: Price.free, inside: Price.insideField };

function pricesInside(flow: Flow | undefined, isTall: boolean, around: Prices): Prices {
  if (flow?.keepTogether) return isTall ? tallEntry : entry;
  return flow?.sideBySide ? { ...around, inside: around.inside + TORN } : around;
}

/** All strips of a tree, in reading order. */
function collect(measured: Measured, rules: PageRules, prices: Prices): Strip[] {
  const strips = ownStrips(measured, rules, prices);
  const [first] = strips;
  if (first && measured.flow?.newPageWhenFilled !== undefined)
    first.newPageWhenFilled = measured.flow.newPageWhenFilled;
  return strips;
}

function ownStrips(measured: Measured, rules: PageRules, prices: Prices): Strip[] {
  const { top, height, flow } = measured;
  const whole: Strip = { top, bottom: top + height, price: prices.between };
  if (measured.kind === 'picture') return [whole];
  if (measured.kind === 'lines') return lineStrips(measured, rules, prices);
  const isTall = height > rules.heightPt;
  if (measured.children.length === 0 || (flow?.unbreakable && !isTall)) return height > 0 ? [whole] : [];
  const own = pricesInside(flow, isTall, prices);
  const strips = measured.children.flatMap((child) => collect(child, rules, own));
  keepWithNext(measured, strips);
  if (flow?.keepTogether && isTall) keepEnds(strips, rules);
  const [first] = strips;
  for (const strip of strips)
    if (first && sameTop(strip, first) && strip.price === own.between) strip.price = prices.between;
  return strips;
}

function lineStrips(measured: Extract<Measured, { kind: 'lines' }>, { minLines }: PageRules, prices: Prices): Strip[] {
  const { lines, flow } = measured;
  return lines.map((line, index) => {
    const alone = index < minLines || lines.length - index < minLines;
    const inside = flow?.unbreakable ? Price.never : alone ? Price.orphan : prices.inside;
    return { top: line.top, bottom: line.bottom, price: index === 0 ? prices.between : inside, goesOn: index > 0 };
  });
}

/** Raises the price of a break that would part an entry's first or last lines from the rest. */
function keepEnds(strips: readonly Strip[], { entryEndLines }: PageRules): void {
  const tops = distinctTops(strips);
  const near = new Set([...tops.slice(1, entryEndLines), ...tops.slice(1 - entryEndLines)]);
  for (const strip of strips) if (near.has(strip.top)) strip.price = Math.max(strip.price, Price.insideField);
}

function distinctTops(strips: readonly Strip[]): number[] {
  return [...new Set(strips.map((strip) => strip.top))].sort((a, b) => a - b);
}

/** Raises the price of a break so soon after a heading, an opening line or a header row. */
function keepWithNext(parent: Extract<Measured, { kind: 'box' }>, strips: readonly Strip[]): void {
  const keepers = parent.children.flatMap((child) => keeping(child) ?? []);
  if (keepers.length === 0) return;
  const sorted = [...strips].sort((a, b) => a.top - b.top);
  for (const { bottom, lines } of keepers) {
    const start = firstWhere(sorted, ({ top }) => top > bottom - EPSILON);
    // Only the lines that are kept are looked at, not all that follow.
    for (let [index, line, last] = [start, 0, bottom - EPSILON]; index < sorted.length; index += 1) {
      const strip = sorted[index] as Strip;
      if (strip.top !== last) line += 1;
      if (line > lines) break;
      strip.price = Math.max(strip.price, line === 1 ? Price.never : Price.orphan);
      last = strip.top;
    }
  }
}

/** The foot of a child that keeps with what follows, or ends with what does, and with how many lines of it. */
function keeping(child: Measured): { bottom: number; lines: number } | undefined {
  const own = child.flow?.linesAfter;
  if (own !== undefined) return { bottom: child.top + child.height, lines: own };
  const last = child.kind === 'box' && !child.tag ? child.children.at(-1) : undefined;
  return last && keeping(last);
}

/** Strips that stand side by side (a label and its text, the cells of a row) are one; their break costs what the dearest costs. */
function merged(strips: readonly Strip[]): Strip[] {
  const sorted = [...strips].sort((a, b) => a.top - b.top || a.bottom - b.bottom);
  const result: Strip[] = [];
  for (const strip of sorted) {
    const last = result.at(-1);
    if (last && strip.top < last.bottom - EPSILON) {
      last.bottom = Math.max(last.bottom, strip.bottom);
      last.price = Math.max(last.price, sameTop(strip, last) ? strip.price : Price.free);
      last.newPageWhenFilled ??= strip.newPageWhenFilled;
    } else result.push({ ...strip });
  }
  return result;
}

function sameTop(a: Strip, b: Strip): boolean {
  return Math.abs(a.top - b.top) < EPSILON;
}
