import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { xmlId } from '../../ast/identifier.ts';
import { htmlBlocks } from '../html/handle/blocks.ts';
import { pageBreak } from '../html/page-break.ts';
import type { Book } from './book.ts';
import type { Chapter } from './chapters.ts';
import { htmlContext } from './context.ts';
import { paths } from './paths.ts';
import { xhtml } from './xhtml.ts';

/** What a chapter is, for reading systems and for screen readers (EP-14). */
const semantics = {
  chapter: { 'epub:type': 'chapter', role: 'doc-chapter' },
  endnotes: { 'epub:type': 'endnotes', role: 'doc-endnotes' },
} as const;

/** The title page and the chapters as files, in reading order. */
export function contentDocuments(book: Book): [path: string, text: string][] {
  const { document, chapters, pages } = book;
  const ends = (isLast: boolean) => (isLast ? pages.atEnd.map(pageBreak) : []);
  const titlePage = [titleSection(book), ...ends(chapters.length === 0)];
  const texts = chapters.map((chapter, index): [string, string] => {
    const body = [...chapterBody(book, chapter), ...ends(index === chapters.length - 1)];
    return [chapter.path, xhtml(document, chapter.title, body, chapter.titleLang)];
  });
  return [[paths.titlePage, xhtml(document, document.title, titlePage, document.heading.lang)], ...texts];
}

function titleSection(book: Book): Element {
  const properties = { 'epub:type': 'titlepage', ariaLabelledBy: xmlId(book.document.heading.id) };
  return h('section', properties, htmlBlocks(book.titlePage, htmlContext(book, paths.titlePage)));
}

function chapterBody(book: Book, { blocks, kind, path }: Chapter): ElementContent[] {
  const content = htmlBlocks(blocks, htmlContext(book, path));
  if (kind === 'text') return content;
  return content.map((node) =>
    node.type === 'element' ? { ...node, properties: { ...node.properties, ...semantics[kind] } } : node,
  );
}
