import type { Document } from '../../ast/nodes.ts';
import { bookOf } from './book.ts';
import { containerDocument } from './container.ts';
import { contentDocuments } from './content-documents.ts';
import { navigationDocument } from './navigation.ts';
import type { EpubOptions } from './options.ts';
import { packageDocument } from './package-document.ts';
import { packageFolder, packagePath, paths } from './paths.ts';
import { packBook } from './zip.ts';

/** A document as an EPUB 3.3 book with the page numbers of a print edition (EP-01 to EP-19). */
export function renderEpub(document: Document, options: EpubOptions): Uint8Array {
  const book = bookOf(document, options);
  const contents: [path: string, content: string | Uint8Array][] = [
    [paths.navigation, navigationDocument(book, options.layout)],
    ...contentDocuments(book),
    ...book.images.map(({ path, bytes }): [string, Uint8Array] => [path, bytes]),
    [paths.style, options.css],
  ];
  return packBook(
    [
      ['META-INF/container.xml', containerDocument()],
      [packagePath, packageDocument(book, options)],
      ...contents.map(([path, content]): [string, string | Uint8Array] => [`${packageFolder}/${path}`, content]),
    ],
    options.modified,
  );
}
