import { strFromU8, unzipSync } from 'fflate';
import { visit } from 'unist-util-visit';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { renderEpub } from '../../../src/render/epub/index.ts';
import type { EpubOptions } from '../../../src/render/epub/options.ts';
import { optionsOf, richDocument } from './rich.ts';

/** The files of a book, by path below the root. */
export interface BookFacts {
  paths: string[];
  text(path: string): string;
  /** A file of the folder `EPUB`, parsed. */
  tree(path: string): Root;
}

export function readBook(bytes: Uint8Array): BookFacts {
  const files = unzipSync(bytes);
  const text = (path: string) => {
    const content = files[path];
    if (!content) throw new Error(`no file ${path}`);
    return strFromU8(content);
  };
  return { paths: Object.keys(files), text, tree: (path) => fromXml(text(`EPUB/${path}`)) };
}

/** The book of the rich document. */
export function richBook(
  given: Parameters<typeof richDocument>[0] = {},
  options: Partial<EpubOptions> = {},
): BookFacts {
  return readBook(renderEpub(richDocument(given), optionsOf(options)));
}

/** All elements for which something holds, in document order. */
export function elements(tree: Root | Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

export function byName(tree: Root | Element, name: string): Element[] {
  return elements(tree, (element) => element.name === name);
}

export function byId(tree: Root | Element, id: string): Element {
  const [found] = elements(tree, (element) => element.attributes.id === id);
  if (!found) throw new Error(`no element with the id ${id}`);
  return found;
}

/** The text of an element; a marker of a printed page as `|` and its label. */
export function textOf(node: Root | Element): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (child.type !== 'element') return '';
      return child.attributes.role === 'doc-pagebreak' ? `|${child.attributes['aria-label']}|` : textOf(child);
    })
    .join('');
}

/** Values of the package's `meta` elements of one property. */
export function metaOf(book: BookFacts, property: string): string[] {
  return elements(
    book.tree('package.opf'),
    ({ name, attributes }) => name === 'meta' && attributes.property === property,
  ).map(textOf);
}

/** Content documents in the order of the spine. */
export function spinePaths(book: BookFacts): string[] {
  const opf = book.tree('package.opf');
  const items = new Map(byName(opf, 'item').map(({ attributes }) => [attributes.id, attributes.href]));
  return byName(opf, 'itemref').map(({ attributes }) => String(items.get(attributes.idref)));
}
