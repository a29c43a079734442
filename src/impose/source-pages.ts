import type { PDFDocument } from '@cantoo/pdf-lib';
import type { SourcePages } from './side.ts';

/** Two numbers of a file that were meant to be one. */
const SAME_PT = 0.01;

/**
 * The number of a file's pages and the size of their media boxes, which they must share; what a box for trimming or cropping says is
 * passed over.
 *
 * @throws RangeError when there is no page, pages differ in size, or one is to be turned for showing.
 */
export function sourcePages(source: PDFDocument): SourcePages {
  const pages = source.getPages();
  const [first] = pages;
  if (!first) throw new RangeError('Unexpected file without pages');
  const { width, height } = first.getMediaBox();
  for (const [index, page] of pages.entries()) {
    const own = page.getMediaBox();
    if (Math.abs(own.width - width) > SAME_PT || Math.abs(own.height - height) > SAME_PT) {
      const found = `${own.width} x ${own.height} pt`;
      throw new RangeError(`Unexpected page ${index + 1} of ${found}, expected ${width} x ${height} pt as page 1 has`);
    }
    const { angle } = page.getRotation();
    if (angle !== 0) throw new RangeError(`Unexpected page ${index + 1} turned by ${angle} degrees, expected 0`);
  }
  return { count: pages.length, widthPt: width, heightPt: height };
}
