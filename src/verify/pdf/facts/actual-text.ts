import type { PDFDocument } from '@cantoo/pdf-lib';
import { pageContents } from '../marked-content.ts';

/** `ActualText` of every marked sequence of each page, in the order of their opening; none of a file whose operators cannot be followed. */
export function actualTexts(document: PDFDocument): (string | undefined)[][] {
  try {
    return pageContents({ document }).map(({ opened }) => opened.map(({ mark }) => mark.properties.ActualText));
  } catch {
    return [];
  }
}
