import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import { type Book, statements } from '../book.ts';

/** EP-07: text that flows has no print size, so the book does not call itself large print. */
export function largePrint(book: Book): Verdict {
  if (statements(book, 'rendition:layout').some(({ value }) => value === 'pre-paginated'))
    return notApplicable('EP-07', 'the pages are fixed');
  const claimed = statements(book, 'schema:accessibilityFeature').some(({ value }) =>
    /^largePrint(?:\/|$)/.test(value),
  );
  return judged('EP-07', claimed ? [{ file: book.file, detail: 'feature "largePrint" on text that flows' }] : []);
}
