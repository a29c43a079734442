import type { Block, Document } from '../../ast/nodes.ts';
import { walkMember } from '../../ast/walk.ts';
import { type Chapter, chaptersOf } from './chapters.ts';
import { type Image, imagesOf } from './images.ts';
import type { EpubOptions } from './options.ts';
import { paths } from './paths.ts';
import { type PrintedPages, printedPages } from './printed-pages.ts';
import { titlePageBlocks } from './title-page.ts';

/** A document arranged as a book: its files, and where everything stands in them. */
export interface Book {
  document: Document;
  titlePage: readonly Block[];
  chapters: Chapter[];
  images: Image[];
  /** Path of the file that holds a block, by the block's id. */
  files: ReadonlyMap<string, string>;
  pages: PrintedPages;
}

/** Arranges a document as a book. */
export function bookOf(document: Document, { editionLine, layout }: EpubOptions): Book {
  const titlePage = titlePageBlocks(document, editionLine);
  const chapters = chaptersOf(document);
  const files = [{ path: paths.titlePage, blocks: titlePage }, ...chapters];
  const members = files.flatMap(({ path, blocks }) =>
    blocks.flatMap((block) => [...walkMember(block)]).map(({ id, type }) => ({ id, type, path })),
  );
  const markable = new Set(members.filter(({ id, type }) => isMarkable(type) && !isMovable(id)).map(({ id }) => id));
  return {
    document,
    titlePage,
    chapters,
    images: imagesOf(document),
    files: new Map(members.map(({ id, path }) => [id, path])),
    pages: printedPages(layout, (id) => markable.has(id)),
  };
}

/** Whether print may have the block on another page than the book: who gives it out stands where there is room. */
function isMovable(id: string): boolean {
  return id.startsWith('site/');
}

/** Whether the HTML of a block can show where a page starts in it. */
function isMarkable(type: string): boolean {
  return ['heading', 'paragraph', 'tableCell', 'code', 'figure'].includes(type);
}
