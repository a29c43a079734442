import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import { type Book, statements } from '../book.ts';

/** EP-13: all page numbers come from one print edition, and it has a name. Its pages are counted where the print is at hand. */
export function oneSource(book: Book): Verdict {
  const sources = statements(book, 'pageBreakSource').map(({ value }) => value);
  if (sources.length === 0) return notApplicable('EP-13', 'no print edition is named');
  const faults = [
    ...(sources.length > 1 ? [`${sources.length} print editions are named, expected 1`] : []),
    ...sources.filter((name) => name === '').map(() => 'the print edition has no name'),
  ];
  return judged(
    'EP-13',
    faults.map((detail) => ({ file: book.file, detail })),
    sources.join('; '),
  );
}
