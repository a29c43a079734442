import { unzipSync } from 'fflate';
import type { Element } from 'xast';
import { targetOf } from './paths.ts';
import { attribute, named, parseXml, textOf, tokens } from './xml.ts';

/** What the bytes of an EPUB hold, as far as the rules ask. */
export interface Book {
  /** Path of the EPUB itself, for places. */
  file: string;
  bytes: Uint8Array;
  package: Element;
  /** Pages in the order of the spine. */
  spine: BookDocument[];
  /** The navigation document, whether the spine has it or not. */
  navigation?: BookDocument;
  styles: { path: string; text: string }[];
}

export interface BookDocument {
  /** In the archive. */
  path: string;
  root: Element;
}

/** A property that the package document states of the whole book. */
export interface Statement {
  value: string;
  id?: string;
}

/** Opens a book. The reason, in words, where a reading system could not. */
export function openBook(file: string, bytes: Uint8Array): Book | { broken: string } {
  try {
    return read(file, bytes);
  } catch (error) {
    return { broken: error instanceof Error ? error.message : String(error) };
  }
}

function read(file: string, bytes: Uint8Array): Book {
  const files = unzipSync(bytes);
  const open = (path: string): BookDocument => ({ path, root: parsed(files, path) });
  const [rootfile] = named(open('META-INF/container.xml').root, 'rootfile');
  const packagePath = rootfile && attribute(rootfile, 'full-path');
  if (packagePath === undefined) throw new Error('META-INF/container.xml names no package document');
  const root = open(packagePath).root;
  const items = named(root, 'item').map((item) => ({
    id: attribute(item, 'id'),
    path: targetOf(attribute(item, 'href') ?? '', packagePath)?.path ?? '',
    type: attribute(item, 'media-type'),
    properties: tokens(item, 'properties'),
  }));
  // Of items with one id the first counts.
  const itemsById = new Map(items.map((item) => [item.id, item] as const).reverse());
  const spine = named(root, 'itemref').map((ref) => {
    const id = attribute(ref, 'idref');
    const item = itemsById.get(id);
    if (!item) throw new Error(`the spine names "${id}", which the manifest does not have`);
    return item;
  });
  const pages = spine.filter(({ type }) => type === 'application/xhtml+xml').map(({ path }) => open(path));
  const nav = items.find(({ properties }) => properties.includes('nav'));
  return {
    file,
    bytes,
    package: root,
    spine: pages,
    navigation: nav && (pages.find(({ path }) => path === nav.path) ?? open(nav.path)),
    styles: items
      .filter(({ type }) => type === 'text/css')
      .map(({ path }) => ({ path, text: new TextDecoder().decode(files[path]) })),
  };
}

function parsed(files: Record<string, Uint8Array>, path: string): Element {
  const bytes = files[path];
  if (!bytes) throw new Error(`${path} is missing`);
  try {
    return parseXml(bytes);
  } catch (error) {
    throw new Error(`${path} cannot be read as XML: ${reasonOf(error)}`);
  }
}

/** The parser's own reason, in one line. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? '';
}

/** All pages once: those of the spine and the navigation document. */
export function documentsOf({ spine, navigation }: Book): BookDocument[] {
  return navigation && !spine.includes(navigation) ? [...spine, navigation] : spine;
}

/** Values of a `meta` property that is said of the whole book. */
export function statements(book: Book, property: string): Statement[] {
  return named(book.package, 'meta')
    .filter((meta) => attribute(meta, 'property') === property && attribute(meta, 'refines') === undefined)
    .map((meta) => ({ value: textOf(meta), id: attribute(meta, 'id') }));
}

/** Values of a Dublin Core element: `language`. */
export function dublinCore(book: Book, name: string): string[] {
  const [metadata] = named(book.package, 'metadata');
  return metadata ? named(metadata, name).map(textOf) : [];
}
