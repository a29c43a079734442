import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import { type Book, statements } from '../book.ts';
import { markers } from '../markers.ts';
import { navEntries } from '../navs.ts';

/** EP-10: a book that knows the pages of a print edition lists them. */
export function pageList(book: Book): Verdict {
  const entries = navEntries(book, 'page-list').length;
  const marked = markers(book).length;
  const named = statements(book, 'pageBreakSource').filter(({ value }) => value !== 'none').length;
  if (entries + marked + named === 0) return notApplicable('EP-10', 'the book names no printed pages');
  const detail = `${marked} markers of pages and ${named} named print editions, but no page list`;
  return judged('EP-10', entries === 0 ? [{ file: book.file, detail }] : [], `${entries} pages listed`);
}
