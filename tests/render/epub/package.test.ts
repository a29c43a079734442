import { expect, test } from 'vitest';
import { figure, paragraph } from '../../documents.ts';
import { type BookFacts, byName, elements, metaOf, richBook, textOf } from './read-book.ts';
import { layoutOf } from './rich.ts';

function all(book: BookFacts, name: string): string[] {
  return byName(book.tree('package.opf'), name).map(textOf);
}

function root(book: BookFacts): Record<string, unknown> {
  return byName(book.tree('package.opf'), 'package')[0]?.attributes ?? {};
}

test('says what the book is (EP-02)', () => {
  const book = richBook();
  expect(all(book, 'dc:title')).toEqual(['Guide & more']);
  expect(all(book, 'dc:language')).toEqual(['en']);
  expect(all(book, 'dc:creator')).toEqual(['A & B']);
  expect(all(book, 'dc:publisher')).toEqual(['A & B']);
  expect(all(book, 'dc:date')).toEqual(['2026-05-01']);
  expect(all(book, 'dc:rights')).toEqual(['CC0']);
  expect(all(book, 'dc:description')).toEqual(['Where to go.']);
  const [identifier] = byName(book.tree('package.opf'), 'dc:identifier');
  expect(root(book)['unique-identifier']).toBe(identifier?.attributes.id);
});

test('says nothing that is not known', () => {
  const book = richBook({ metadata: { slug: 'guide' } });
  for (const name of ['creator', 'publisher', 'date', 'rights', 'description'])
    expect(all(book, `dc:${name}`)).toEqual([]);
});

test('the identifier follows from the guide and its language alone', () => {
  const identifier = (given: Parameters<typeof richBook>[0]) => all(richBook(given), 'dc:identifier')[0];
  const english = identifier({});
  expect(english).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(identifier({ title: 'Another title', children: [] })).toBe(english);
  expect(identifier({ locale: 'es' })).not.toBe(english);
  expect(identifier({ metadata: { slug: 'other' } })).not.toBe(english);
});

test('was modified once, at a time that is content', () => {
  expect(metaOf(richBook(), 'dcterms:modified')).toEqual(['2026-05-01T00:00:00Z']);
  expect(metaOf(richBook({}, { modified: undefined }), 'dcterms:modified')).toEqual(['1980-01-01T00:00:00Z']);
});

test('names the accessibility features that it has, and large print never (EP-06, EP-07)', () => {
  const book = richBook();
  expect(metaOf(book, 'schema:accessMode')).toEqual(['textual', 'visual']);
  expect(metaOf(book, 'schema:accessModeSufficient')).toEqual(['textual']);
  expect(metaOf(book, 'schema:accessibilityHazard')).toEqual(['none']);
  expect(metaOf(book, 'schema:accessibilityFeature')).toEqual([
    'ARIA',
    'alternativeText',
    'displayTransformability',
    'pageBreakMarkers',
    'pageNavigation',
    'readingOrder',
    'structuralNavigation',
    'tableOfContents',
    'unlocked',
  ]);
  expect(metaOf(book, 'schema:accessibilitySummary')[0]).toMatch(/\w{3}.*\.$/);
  expect(metaOf(book, 'pageBreakSource')).toEqual(['Guide & more, large print edition, letter, en']);
});

test('decoration is no picture to describe, and without pages nothing is said of them', () => {
  const children = [paragraph('a'), figure('')];
  const book = richBook({ cover: undefined, children }, { layout: layoutOf([]) });
  expect(metaOf(book, 'schema:accessMode')).toEqual(['textual']);
  expect(metaOf(book, 'schema:accessibilityFeature')).not.toContain('alternativeText');
  expect(metaOf(book, 'schema:accessibilityFeature').filter((feature) => feature.startsWith('page'))).toEqual([]);
  expect(metaOf(book, 'pageBreakSource')).toEqual([]);
  expect(book.text('EPUB/nav.xhtml')).not.toContain('page-list');
});

test('claims conformance only when somebody certifies it, and then says who (EP-08)', () => {
  expect(richBook().text('EPUB/package.opf')).not.toMatch(/conformsTo|certifiedBy/);
  const conformsTo = 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA';
  const book = richBook({}, { certification: { conformsTo, certifiedBy: 'A & B' } });
  const [claim] = elements(book.tree('package.opf'), ({ attributes }) => attributes.property === 'dcterms:conformsTo');
  const [by] = elements(book.tree('package.opf'), ({ attributes }) => attributes.property === 'a11y:certifiedBy');
  expect(claim && textOf(claim)).toBe(conformsTo);
  expect(by && textOf(by)).toBe('A & B');
  expect(by?.attributes.refines).toBe(`#${claim?.attributes.id}`);
});

test('the cover picture is marked, and no picture when there is no cover', () => {
  const marked = (book: BookFacts) =>
    elements(book.tree('package.opf'), ({ attributes }) => attributes.properties === 'cover-image').map(
      ({ attributes }) => attributes.href,
    );
  expect(marked(richBook())).toEqual(['images/image-1.svg']);
  expect(marked(richBook({ cover: undefined }))).toEqual([]);
});

test('every file is listed once, and nothing else', () => {
  const book = richBook();
  const listed = byName(book.tree('package.opf'), 'item').map(({ attributes }) => `EPUB/${attributes.href}`);
  const there = book.paths.filter((path) => path.startsWith('EPUB/') && path !== 'EPUB/package.opf');
  expect(listed.sort()).toEqual(there.sort());
});

test('a book that is read from right to left says so everywhere (EP-04)', () => {
  const book = richBook({ locale: 'ar', direction: 'rtl' });
  expect(root(book)).toMatchObject({ 'xml:lang': 'ar', dir: 'rtl' });
  expect(byName(book.tree('package.opf'), 'spine')[0]?.attributes).toEqual({ 'page-progression-direction': 'rtl' });
  for (const path of book.paths.filter((one) => one.endsWith('.xhtml'))) {
    expect(book.text(path)).toMatch(/<html [^>]*lang="ar" xml:lang="ar" dir="rtl">/);
  }
  expect(richBook().text('EPUB/package.opf')).not.toContain('rtl');
});
