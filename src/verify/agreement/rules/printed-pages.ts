import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import type { Reading } from '../reading.ts';
import type { Guide } from '../rule.ts';

/** EP-13: the book lists as many pages as the print edition that it names has. */
export function printedPages({ languages }: Guide): Verdict {
  const pairs = languages.flatMap(({ books, pdfs }) =>
    books.flatMap((book) => {
      const pdf = pdfs.find((one) => isNamed(one, book.pageList?.source ?? ''));
      return pdf?.print && book.pageList ? [{ book, pdf, labels: book.pageList.labels, pages: pdf.print.pages }] : [];
    }),
  );
  if (pairs.length === 0) return notApplicable('EP-13', 'no book beside the print edition that it names');
  const places = pairs
    .filter(({ labels, pages }) => labels.length !== pages)
    .map(({ book, pdf, labels, pages }) => ({
      file: book.subject.path,
      detail: `${labels.length} pages listed, but ${pdf.subject.path} has ${pages}`,
    }));
  const measured = pairs.map(
    ({ book, labels, pages }) => `${book.subject.locale}: ${labels.length} listed, ${pages} printed`,
  );
  return judged('EP-13', places, measured.join('; '));
}

/**
 * Whether every part of a name such as `Guide, Large print edition, letter, 2026-01-31, en` is true of a PDF. A part is true as a whole: in Korean the
 * name of giant print ends with that of large print.
 */
function isNamed({ print, subject }: Reading, source: string): boolean {
  const title = `, ${print?.title}, `;
  const facts = [print?.paper, print?.edition, subject.locale];
  const parts = source.split(', ').filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => facts.includes(part) || title.includes(`, ${part}, `));
}
