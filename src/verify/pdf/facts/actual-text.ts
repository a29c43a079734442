import type { PDFDocument } from '@cantoo/pdf-lib';
import { isFromTheRight } from '../../writing/scripts.ts';
import { pageContents } from '../marked-content.ts';
import { type PaintedPage, paintedPages } from '../print/painted.ts';

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
    // A sign without a width of its own may stand beyond the letter that it belongs to.
    if (Math.abs(line.to - line.from) < 0.01) continue;
    const ink = /^\s+$/.test(text) ? undefined : { from: line.inkFrom, to: line.inkTo };
    for (const sequence of sequences) {
      const known = found.get(sequence);
      const isOther = found.has(sequence) && (!known || Math.abs(known.y - line.y) > 0.01);
      if (isOther || isAcross(turnDegrees)) found.set(sequence, undefined);
      else
        found.set(sequence, {
          y: line.y,
          whole: joined(line, known?.whole),
          ink: ink ? joined(ink, known?.ink) : known?.ink,
        });
    }
  }
  return new Map([...found].flatMap(([sequence, line]) => (line ? [[sequence, line]] : [])));
}

interface TextLine {
  y: number;
  whole: Reach;
  /** Nothing where there are only spaces. */
  ink?: Reach;
}

interface Reach {
  from: number;
  to: number;
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
function withoutEnd(text: string, { y, whole, ink }: TextLine): ActualText['line'] {
  if (!ink || !/\s$/.test(text)) return { y, ...whole };
  return isFromTheRight(text) ? { y, from: ink.from, to: whole.to } : { y, from: whole.from, to: ink.to };
}

/** Whether a text goes up or down the page, and not along it. */
function isAcross(turnDegrees: number): boolean {
  return Math.abs(Math.sin((turnDegrees * Math.PI) / 180)) > 0.02;
}
