import type { Element } from 'xast';
import { type Book, documentsOf } from './book.ts';
import { attribute, descendants, tokens } from './xml.ts';

/** A place in the book where a printed page starts. */
export interface Marker {
  path: string;
  id?: string;
  label?: string;
  element: Element;
}

/** All markers of printed pages, in reading order. */
export function markers(book: Book): Marker[] {
  return documentsOf(book).flatMap(({ path, root }) =>
    descendants(root)
      .filter((one) => tokens(one, 'epub:type').includes('pagebreak') || tokens(one, 'role').includes('doc-pagebreak'))
      .map((element) => ({
        path,
        id: attribute(element, 'id'),
        label: attribute(element, 'aria-label') ?? attribute(element, 'title'),
        element,
      })),
  );
}
