import type { Layout } from '../../ast/layout.ts';
import { pageBreakId } from '../html/page-break.ts';
import type { Book } from './book.ts';
import { paths } from './paths.ts';

/** Every printed page in order, and the place in the book where it starts (EP-11). */
export function pageList(book: Book, { pages }: Layout): { label: string; href: string }[] {
  const files = filesOfPages(book);
  return pages.map(({ label }) => ({ label, href: `${files.get(label)}#${pageBreakId(label)}` }));
}

function filesOfPages({ pages, files, chapters }: Book): Map<string, string> {
  const last = chapters.at(-1)?.path ?? paths.titlePage;
  const blocks = [...pages.inBlocks].flatMap(([id, breaks]) =>
    breaks.map(({ label }): [string, string] => [label, files.get(id) ?? last]),
  );
  return new Map([
    ...blocks,
    ...pages.inContents.map((label): [string, string] => [label, paths.navigation]),
    ...pages.atEnd.map((label): [string, string] => [label, last]),
  ]);
}
