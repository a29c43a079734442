import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import { type Book, type Statement, statements } from '../book.ts';
import { attribute, named, textOf } from '../xml.ts';

/** The only texts that state conformance, to the letter. */
const ALLOWED = /^EPUB Accessibility 1\.1 - WCAG 2\.[0-2] Level A{1,3}$/;

/** EP-08: a claim of conformance has the exact words, and says who stands behind it. */
export function claim(book: Book): Verdict {
  const claims = statements(book, 'dcterms:conformsTo');
  if (claims.length === 0) return notApplicable('EP-08', 'no dcterms:conformsTo');
  const faults = claims.flatMap((one) => [
    ...(ALLOWED.test(one.value) ? [] : [`conformsTo "${one.value}" is not one of the allowed texts`]),
    ...(certifierOf(book, one) ? [] : [`nobody is named by a11y:certifiedBy for "${one.value}"`]),
  ]);
  return judged(
    'EP-08',
    faults.map((detail) => ({ file: book.file, detail })),
    claims.map(({ value }) => value).join('; '),
  );
}

function certifierOf(book: Book, { id }: Statement): string | undefined {
  return named(book.package, 'meta')
    .filter((meta) => attribute(meta, 'property') === 'a11y:certifiedBy')
    .filter((meta) => id !== undefined && attribute(meta, 'refines') === `#${id}`)
    .map(textOf)
    .find((name) => name !== '');
}
