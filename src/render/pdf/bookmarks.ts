import type { Layout } from '../../ast/layout.ts';
import type { Document, OutlineItem } from '../../ast/nodes.ts';
import type { PdfDocument } from './pdf-document.ts';

/** Bookmarks for all headings, nested as they are. */
export function addBookmarks(pdf: PdfDocument, document: Document, { pages }: Layout): void {
  const add = (parent: ReturnType<PdfDocument['internals']['outline']['addItem']>, items: readonly OutlineItem[]) => {
    for (const { id, title, children } of items) {
      const pageNumber = pages.findIndex((page) => page.fragments.some((fragment) => fragment.id === id));
      const page = pages[pageNumber];
      const box = page?.fragments.find((fragment) => fragment.id === id)?.box;
      // pdfkit counts `left` from the right edge.
      const place = { pageNumber, top: box?.yPt ?? 0, left: page?.widthPt ?? 0, fit: false, zoom: 0, expanded: true };
      add(parent.addItem(title, place), children);
    }
  };
  const { id, depth } = document.heading;
  add(pdf.internals.outline, [{ id, depth, title: document.title, children: [] }, ...document.outline]);
}
