import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import { leftOut } from '../left-out.ts';
import type { Guide } from '../rule.ts';
import { listThatDiffers } from '../same-list.ts';
import { countOf, wordsThatDiffer } from '../same-words.ts';

/** UX-06 across formats: the structure of the PDF is read as the book is, with the same words, links and numbers in one order. */
export function bookWords({ languages, others }: Guide): Verdict {
  const pairs = languages.flatMap(({ pdfs: [pdf], books }) => (pdf ? books.map((book) => ({ pdf, book })) : []));
  if (pairs.length === 0) return notApplicable('UX-06', 'no PDF and EPUB of one language');
  const places = pairs.flatMap(({ pdf, book }) => [
    ...wordsThatDiffer(pdf, book),
    ...listThatDiffers('link', { reading: pdf, list: pdf.links }, { reading: book, list: book.links }),
    ...listThatDiffers('number', { reading: pdf, list: pdf.phones }, { reading: book, list: book.phones }),
  ]);
  const measured = pairs.map(({ book }) => `${book.subject.locale}: ${countOf(book)} words and signs`);
  return judged('UX-06', places, measured.join('; ') + leftOut({ others }));
}
