import type { PDFDocument } from '@cantoo/pdf-lib';
import { pageContents } from '../marked-content.ts';
import { type PaintedPage, type PaintedText, paintedPages } from '../print/painted.ts';

/** What a marked sequence says that it stands for. */
export interface ActualText {
  text: string;
  /** The line on which all of it stands; nothing when it stands on several. */
  line?: PaintedText['line'];
}

/** `ActualText` of every marked sequence of each page, in the order of their opening; none of a file whose operators cannot be followed. */
export function actualTexts(document: PDFDocument): (ActualText | undefined)[][] {
  try {
    return pageContents({ document }).map(({ opened }, index) => {
      const texts = opened.map(({ mark }) => mark.properties.ActualText);
      if (texts.every((text) => text === undefined)) return texts.map(() => undefined);
      const lines = linesOf(paintedPages({ document })[index]);
      return texts.map((text, sequence) => (text === undefined ? undefined : { text, line: lines.get(sequence) }));
    });
  } catch {
    return [];
  }
}

/** The line of each sequence that stands on one. Spaces are no part of it, and a turned text stands on none. */
function linesOf(page: PaintedPage | undefined): Map<number, PaintedText['line']> {
  const found = new Map<number, PaintedText['line'] | undefined>();
  for (const { line, sequences, text, turnDegrees } of page?.texts ?? []) {
    if (/^\s+$/.test(text)) continue;
    for (const sequence of sequences) {
      const known = found.get(sequence);
      const isOther = found.has(sequence) && (!known || Math.abs(known.y - line.y) > 0.01);
      if (isOther || isAcross(turnDegrees)) found.set(sequence, undefined);
      else {
        const [from, to] = [Math.min(line.from, line.to), Math.max(line.from, line.to)];
        found.set(sequence, {
          y: line.y,
          from: Math.min(from, known?.from ?? from),
          to: Math.max(to, known?.to ?? to),
        });
      }
    }
  }
  return new Map([...found].flatMap(([sequence, line]) => (line ? [[sequence, line]] : [])));
}

/** Whether a text goes up or down the page, and not along it. */
function isAcross(turnDegrees: number): boolean {
  return Math.abs(Math.sin((turnDegrees * Math.PI) / 180)) > 0.02;
}
