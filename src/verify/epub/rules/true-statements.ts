import { judged, type Verdict } from '../../verdict.ts';
import { type Book, documentsOf, statements } from '../book.ts';
import { markers } from '../markers.ts';
import { navs } from '../navs.ts';
import { attribute, descendants, named } from '../xml.ts';

/** What must stand in a book for a feature to be true of it. Features that bytes cannot tell are not here. */
const evidence: Readonly<Record<string, (book: Book) => boolean>> = {
  ARIA: (book) =>
    everyElement(book).some((one) => Object.keys(one.attributes).some((key) => /^(?:role|aria-)/.test(key))),
  alternativeText: hasImages,
  pageBreakMarkers: (book) => markers(book).length > 0,
  pageNavigation: (book) => navs(book, 'page-list').length > 0,
  structuralNavigation: (book) =>
    book.spine.some(({ root }) => named(root, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').length > 0),
  tableOfContents: (book) => navs(book, 'toc').length > 0,
};

/** EP-06: what the book says of its accessibility is true of it, and no value contradicts another. */
export function trueStatements(book: Book): Verdict {
  const values = (property: string) => statements(book, property).map(({ value }) => value);
  const features = values('schema:accessibilityFeature');
  const hazards = values('schema:accessibilityHazard');
  const modes = values('schema:accessMode');
  const sufficient = values('schema:accessModeSufficient').flatMap((value) => value.split(','));
  const faults = [
    ...features
      .filter((name) => evidence[name]?.(book) === false)
      .map((name) => `feature "${name}" is not in the book`),
    ...alone('accessibilityFeature', features),
    ...alone('accessibilityHazard', hazards),
    ...repeated('accessibilityFeature', features),
    ...repeated('accessibilityHazard', hazards),
    ...(modes.includes('visual') && !hasImages(book) ? ['accessMode "visual", but the book has no picture'] : []),
    ...sufficient
      .filter((mode) => modes.length > 0 && !modes.includes(mode.trim()))
      .map((mode) => `accessModeSufficient "${mode}" is no accessMode of the book`),
  ];
  return judged(
    'EP-06',
    faults.map((detail) => ({ file: book.file, detail })),
    `${features.filter((name) => name in evidence).length} of ${features.length} features can be seen in the files`,
  );
}

function alone(property: string, values: readonly string[]): string[] {
  const lonely = values.find((value) => value === 'none' || value === 'unknown');
  return lonely !== undefined && values.length > 1 ? [`${property} "${lonely}" stands beside other values`] : [];
}

function repeated(property: string, values: readonly string[]): string[] {
  return values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value) => `${property} "${value}" stands twice`);
}

function hasImages(book: Book): boolean {
  return documentsOf(book).some(({ root }) =>
    named(root, 'img', 'svg', 'image').some((one) => attribute(one, 'alt') !== ''),
  );
}

function everyElement(book: Book) {
  return documentsOf(book).flatMap(({ root }) => descendants(root));
}
