import type { Box, Layout } from '../../ast/layout.ts';
import type { Document, OutlineItem } from '../../ast/nodes.ts';
import type { PdfDocument } from './pdf-document.ts';

/** Where a block begins: the index of its page, and its place there. */
interface Place {
  pageNumber: number;
  widthPt: number;
  box: Box;
}

/** Bookmarks for all headings, nested as they are. */
export function addBookmarks(pdf: PdfDocument, document: Document, layout: Layout): void {
  const places = placesOf(layout);
  const add = (parent: ReturnType<PdfDocument['internals']['outline']['addItem']>, items: readonly OutlineItem[]) => {
    for (const { id, title, children } of items) {
      const { pageNumber = -1, widthPt = 0, box } = places.get(id) ?? {};
      // pdfkit counts `left` from the right edge.
      const place = { pageNumber, top: box?.yPt ?? 0, left: widthPt, fit: false, zoom: 0, expanded: true };
      add(parent.addItem(title, place), children);
    }
  };
  const { id, depth } = document.heading;
  add(pdf.internals.outline, [{ id, depth, title: document.title, children: [] }, ...document.outline]);
}

/** Looked up once for all headings: a search for each would read all pages again. */
function placesOf({ pages }: Layout): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [pageNumber, { widthPt, fragments }] of pages.entries()) {
    for (const { id, box } of fragments) if (!places.has(id)) places.set(id, { pageNumber, widthPt, box });
  }
  return places;
}
