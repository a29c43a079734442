import type { PDFDocument } from '@cantoo/pdf-lib';
import { isFromTheRight } from '../../writing/scripts.ts';
import { pageContents } from '../marked-content.ts';
import { type PaintedPage, type PaintedText, paintedPages } from '../print/painted.ts';

/** What a marked sequence says that it stands for. */
export interface ActualText {
  text: string;
  /** The line on which all of it stands, and from where to where; nothing when it stands on several. */
  line?: { y: number; from: number; to: number };
}

/** `ActualText` of every marked sequence of each page, in the order of their opening; none of a file whose operators cannot be followed. */
export function actualTexts(document: PDFDocument): (ActualText | undefined)[][] {
  try {
    return pageContents({ document }).map(({ opened }, index) => {
      const texts = opened.map(({ mark }) => mark.properties.ActualText);
      if (texts.every((text) => text === undefined)) return texts.map(() => undefined);
      const lines = linesOf(paintedPages({ document })[index]);
      return texts.map((text, sequence) => {
        const line = lines.get(sequence);
        return text === undefined ? undefined : { text, line: line && withoutEnd(text, line) };
      });
    });
  } catch {
    return [];
  }
}

/** The line of each sequence that stands on one, and the part of it between the spaces at its ends. A turned text stands on none. */
function linesOf(page: PaintedPage | undefined): Map<number, TextLine> {
  const found = new Map<number, TextLine | undefined>();
  for (const { line, sequences, text, turnDegrees } of page?.texts ?? []) {
    const ink = /^\s+$/.test(text) || line.inkFrom === line.inkTo ? undefined : { from: line.inkFrom, to: line.inkTo };
    for (const sequence of sequences) {
      const known = found.get(sequence);
      const isOther = found.has(sequence) && (!known || Math.abs(known.y - line.y) > 0.01);
      found.set(sequence, isOther || isAcross(turnDegrees) ? undefined : continued(known, line, ink));
    }
  }
  return new Map([...found].flatMap(([sequence, line]) => (line ? [[sequence, line]] : [])));
}

interface TextLine {
  y: number;
  /** Texts that go on where the one before ended, from the start of the first to the end of the last: between them are moves to signs and back. */
  run: Reach;
  /** All that came before it. */
  before?: Reach;
  /** Nothing where there are only spaces. */
  ink?: Reach;
}

interface Reach {
  from: number;
  to: number;
}

/** A line with one more text on it. */
function continued(
  known: TextLine | undefined,
  { y, from, to }: PaintedText['line'],
  ink: Reach | undefined,
): TextLine {
  const inked = ink ? joined(ink, known?.ink) : known?.ink;
  if (!known) return { y, run: { from, to }, ink: inked };
  if (Math.abs(known.run.to - from) < 0.01) return { ...known, run: { from: known.run.from, to }, ink: inked };
  return { y, run: { from, to }, before: joined(known.run, known.before), ink: inked };
}

/** Two parts of a line as one, from left to right. */
function joined({ from, to }: Reach, other: Reach | undefined): Reach {
  const ends = [from, to, ...(other ? [other.from, other.to] : [])];
  return { from: Math.min(...ends), to: Math.max(...ends) };
}

/**
 * A text on its line without the white space that it ends with. What a face sets before the first letter is no space of the text: in Nastaliq it makes
 * room for the tail of a letter farther on.
 */
function withoutEnd(text: string, { y, run, before, ink }: TextLine): ActualText['line'] {
  const whole = joined(run, before);
  if (!ink || !/\s$/.test(text)) return { y, ...whole };
  return isFromTheRight(text) ? { y, from: ink.from, to: whole.to } : { y, from: whole.from, to: ink.to };
}

/** Whether a text goes up or down the page, and not along it. */
function isAcross(turnDegrees: number): boolean {
  return Math.abs(Math.sin((turnDegrees * Math.PI) / 180)) > 0.02;
}
