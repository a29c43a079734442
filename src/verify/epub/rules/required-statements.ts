import { judged, type Verdict } from '../../verdict.ts';
import { type Book, statements } from '../book.ts';
import { vocabulary } from '../vocabulary.ts';

const REQUIRED = ['schema:accessMode', 'schema:accessibilityFeature', 'schema:accessibilityHazard'];
const ADVISED = ['schema:accessModeSufficient', 'schema:accessibilitySummary'];

/** EP-05: the book says how it can be read, in the terms of schema.org, with at least one feature that is one. */
export function requiredStatements(book: Book): Verdict {
  const missing = [...REQUIRED, ...ADVISED].filter((property) => statements(book, property).length === 0);
  const features = statements(book, 'schema:accessibilityFeature').map(({ value }) => value);
  const real = features.filter((value) => value !== 'none' && value !== 'unknown');
  const faults = [
    ...missing.map((property) => `${property} is missing`),
    ...(features.length > 0 && real.length === 0 ? ['schema:accessibilityFeature names no feature'] : []),
    ...Object.entries(vocabulary).flatMap(([property, terms]) => unknownTerms(book, property, terms)),
    ...(statements(book, 'schema:accessibilitySummary').some(({ value }) => value === '')
      ? ['the summary is empty']
      : []),
  ];
  return judged(
    'EP-05',
    faults.map((detail) => ({ file: book.file, detail })),
    `${real.length} features`,
  );
}

/** Terms that the vocabulary does not have; `textual,visual` is two of them. */
function unknownTerms(book: Book, property: string, known: ReadonlySet<string>): string[] {
  return statements(book, property)
    .flatMap(({ value }) => (property === 'schema:accessModeSufficient' ? value.split(',') : [value]))
    .filter((term) => !known.has(term.trim().split('/')[0] ?? ''))
    .map((term) => `${property} "${term}" is no term of schema.org`);
}
