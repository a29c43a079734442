import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Book } from './book.ts';
import { metadata } from './metadata.ts';
import type { EpubOptions } from './options.ts';
import { paths } from './paths.ts';
import { xml } from './xml.ts';

/** The package document: what the book is, its files, and the order in which they are read. */
export function packageDocument(book: Book, options: EpubOptions): string {
  const { locale, direction } = book.document;
  const root = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'identifier',
      'xml:lang': locale,
      ...(direction === 'rtl' && { dir: 'rtl' }),
    },
    [metadata(book, options), manifest(book), spine(book)],
  );
  return xml([root]);
}

function manifest({ chapters, images }: Book): Element {
  const page = 'application/xhtml+xml';
  return x('manifest', [
    item('nav', paths.navigation, page, 'nav'),
    item('title', paths.titlePage, page),
    ...chapters.map(({ id, path }) => item(id, path, page)),
    ...images.map(({ id, path, mediaType, isCover }) => item(id, path, mediaType, isCover ? 'cover-image' : undefined)),
    item('style', paths.style, 'text/css'),
  ]);
}

function item(id: string, href: string, mediaType: string, properties?: string): Element {
  return x('item', { id, href, 'media-type': mediaType, properties });
}

/** Title page, contents, chapters: the order of print. */
function spine({ document, chapters }: Book): Element {
  const progression = document.direction === 'rtl' && { 'page-progression-direction': 'rtl' };
  const ids = ['title', 'nav', ...chapters.map(({ id }) => id)];
  return x(
    'spine',
    { ...progression },
    ids.map((idref) => x('itemref', { idref })),
  );
}
