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

/** The line of each sequence that stands on one. */
function linesOf(page: PaintedPage | undefined): Map<number, PaintedText['line']> {
  const found = new Map<number, PaintedText['line'] | undefined>();
  for (const { line, sequences } of page?.texts ?? []) {
    for (const sequence of sequences) {
      const known = found.get(sequence);
      if (found.has(sequence) && (!known || Math.abs(known.y - line.y) > 0.01)) found.set(sequence, undefined);
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
