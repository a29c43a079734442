import { PDFDocument } from '@cantoo/pdf-lib';
import type { Imposition } from '../ast/imposition.ts';
import { arrange } from './arrange.ts';
import { describe, duplexOf, preferPrint } from './describe.ts';
import { drawSide } from './draw-side.ts';
import { pageForms } from './page-forms.ts';
import { sourcePages } from './source-pages.ts';

/**
 * Puts the finished pages of a PDF, in reading order, on a printer's sheets: a PDF whose pages are the sides of the sheets, for printing
 * only (PR-01, PR-02, PR-05, PR-10). Pages keep their size and are drawn as they are.
 *
 * @throws RangeError when the pages do not suit: their number, their size, or pages of several sizes. pdf-lib's errors when the bytes are
 * no PDF that it can read.
 */
export async function impose(bytes: Uint8Array, imposition: Imposition): Promise<Uint8Array> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = sourcePages(source);
  const sides = arrange(imposition, pages);
  // With `updateMetadata` pdf-lib would write the time of day into the file.
  const target = await PDFDocument.create({ updateMetadata: false });
  const { widthPt, heightPt } = pages;
  const forms = { refs: pageForms(source, target), widthPt, heightPt };
  for (const side of sides) drawSide(side, forms, target);
  describe(source, target, imposition.title);
  preferPrint(target, duplexOf(imposition, sides.length));
  return target.save();
}
