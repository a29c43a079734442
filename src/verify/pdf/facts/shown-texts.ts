import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';
import type { ActualText } from './actual-text.ts';
import type { PdfText } from './viewer.ts';

/** What a viewer gives of one page. */
export interface ShownPage {
  items: readonly (TextItem | TextMarkedContent)[];
  height: number;
  nameOf(font: string): string;
  /** `ActualText` of its marked sequences, in the order of their opening. */
  actual: readonly (ActualText | undefined)[];
}

/** The texts of one page. */
export interface ShownTexts {
  texts: PdfText[];
  /** Text of each marked content, by its id. */
  contents: Map<string, string>;
  /** The baselines that each marked content stands on, in whole points. */
  baselines: Map<string, Set<number>>;
}

/** What is read of the page in one go. */
interface Piece {
  text: string;
  /** As they are shown. */
  parts: PdfText[];
  endsLine: boolean;
  /** The line that all of it stands on, where the file tells. */
  line?: ActualText['line'];
}

/** A marked sequence that is open. */
interface Sequence {
  mcid?: string;
  /** What stands for all that is shown in it. */
  actual?: Piece;
}

interface ShownReading extends ShownTexts {
  /** Whether what was read last says its own text, spaces and all. */
  hasSaid: boolean;
  /** Outermost first. */
  open: Sequence[];
}

/**
 * Reads the texts of a page, each with the id of the content that it belongs to. A sequence that says what text it stands for is read so:
 * the order of its glyphs is that of the page, and not that of the words.
 */
export function readTexts({ items, height, nameOf, actual }: ShownPage): ShownTexts {
  const reading: ShownReading = { texts: [], contents: new Map(), baselines: new Map(), hasSaid: false, open: [] };
  const isKnown = items.filter((item) => 'type' in item && item.type !== 'endMarkedContent').length === actual.length;
  let count = 0;
  for (const item of items) {
    if (!('type' in item)) show(item, { height, font: nameOf(item.fontName) }, reading);
    else if (item.type === 'endMarkedContent') close(reading);
    else {
      open(item, isKnown ? actual[count] : undefined, reading);
      count += 1;
    }
  }
  const { texts, contents, baselines } = reading;
  return { texts, contents, baselines };
}

/** A sequence within one that stands for another text has nothing to say. */
function open(item: TextMarkedContent, stands: ActualText | undefined, reading: ShownReading): void {
  const mcid = item.type === 'beginMarkedContentProps' ? (item.id ?? undefined) : undefined;
  const isWithin = reading.open.some((one) => one.actual);
  const actual = stands === undefined || isWithin ? undefined : { ...stands, parts: [], endsLine: false };
  reading.open.push({ mcid, actual });
  if (actual?.line && actual.text.trim()) addBaseline(idOf(reading), actual.line.y, reading);
}

/** A `Span` without an id within marked content belongs to it. */
function idOf({ open: sequences }: ShownReading): string | undefined {
  return sequences.findLast(({ mcid }) => mcid !== undefined)?.mcid;
}

function show(item: TextItem, { height, font }: { height: number; font: string }, reading: ShownReading): void {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
  const { str, width, hasEOL } = item;
  const mcid = idOf(reading);
  const turnDegrees = (Math.atan2(b, a) * 180) / Math.PI;
  const text: PdfText = { text: str, sizePt: Math.hypot(a, b), x, y: height - y, width, turnDegrees, font, mcid };
  const parts = str === '' ? [] : [text];
  const stands = reading.open.find((one) => one.actual)?.actual;
  if (str.trim() && !stands?.line) addBaseline(mcid, text.y, reading);
  if (!stands) {
    add({ text: str, parts, endsLine: hasEOL }, reading);
    reading.hasSaid &&= str === '';
  } else {
    stands.parts.push(...parts);
    stands.endsLine = hasEOL;
  }
}

function close(reading: ShownReading): void {
  const actual = reading.open.at(-1)?.actual;
  if (actual) {
    // The viewer finds a space that stands before the sequence only when it comes to the next glyph, within it.
    const start = actual.parts.findIndex((part) => part.text.trim() !== '');
    const isApart = /\s$/.test(reading.contents.get(idOf(reading) ?? '') ?? ' ');
    const isFound = start > 0 && !isApart && !reading.hasSaid;
    const text = isFound && !/^\s/.test(actual.text) ? ` ${actual.text}` : actual.text;
    const piece: Piece = { ...actual, text, parts: actual.parts.slice(Math.max(start, 0)) };
    if (actual.line) endLine(standIns(piece), reading);
    // Signs that are raised from their line look to the viewer as if lines ended between them.
    add({ ...piece, parts: standIns(piece), endsLine: actual.endsLine && !actual.line }, reading);
    reading.hasSaid = true;
  }
  reading.open.pop();
}

/** One text for all parts on a line. Which words of several lines stand on which of them nobody says: then each part keeps its own. */
function standIns({ text, parts, line }: Piece): PdfText[] {
  const [first] = parts;
  if (first && line) {
    const sizePt = Math.max(...parts.map((part) => part.sizePt));
    return [{ ...first, text, sizePt, x: line.from, y: line.y, width: line.to - line.from }];
  }
  if (!first || parts.some(({ y, sizePt }) => Math.abs(y - first.y) > 0.4 * sizePt)) return [...parts];
  const inked = parts.filter((part) => part.text.trim() !== '');
  const shown = inked.length > 0 ? inked : parts;
  const left = Math.min(...shown.map(({ x }) => x));
  const right = Math.max(...shown.map(({ x, width }) => x + width));
  const sizePt = Math.max(...parts.map((part) => part.sizePt));
  return [{ ...first, text, sizePt, x: left, width: right - left }];
}

function addBaseline(mcid: string | undefined, y: number, { baselines }: ShownReading): void {
  if (mcid !== undefined) baselines.set(mcid, (baselines.get(mcid) ?? new Set()).add(Math.round(y)));
}

function add({ text, parts, endsLine }: Piece, reading: ShownReading): void {
  const mcid = idOf(reading);
  if (mcid !== undefined)
    reading.contents.set(mcid, (reading.contents.get(mcid) ?? '') + text + (endsLine ? '\n' : ''));
  reading.texts.push(...parts);
}

/** What stands on another line than the text before it ends that line, whichever content that was of. */
function endLine([first]: readonly PdfText[], { texts, contents }: ShownReading): void {
  const last = texts.at(-1);
  if (!first || last?.mcid === undefined || Math.abs(last.y - first.y) <= 0.4 * first.sizePt) return;
  const before = contents.get(last.mcid) ?? '';
  if (before !== '' && !/\s$/.test(before)) contents.set(last.mcid, `${before}\n`);
}
