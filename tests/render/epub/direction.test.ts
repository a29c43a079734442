import { expect, test } from 'vitest';
import { heading, section } from '../../documents.ts';
import { byId, byName, elements, richBook, textOf } from './read-book.ts';
import { named } from './rich.ts';

const chapter = section(2, 'مجموعات (PWUD) وAA، NA', named('p', 'نص'));
const english = { ...section(2, 'Not translated'), id: 's2' };
const book = richBook({
  locale: 'ar',
  metadata: { slug: 'guide', rights: 'CC0', description: 'Where to go.', descriptionLang: 'en' },
  heading: { ...heading(1, 'A guide'), id: 'title', lang: 'en' },
  children: [
    chapter,
    {
      ...english,
      children: [
        ...english.children.map((block) => ({ ...block, lang: 'en' })),
        { ...named('e', 'Ask HAMS.'), lang: 'en' },
      ],
    },
  ],
});

test('a book from right to left says so on every file, and turns its pages that way (EP-04)', () => {
  for (const path of ['nav.xhtml', 'title.xhtml', 'chapter-1.xhtml', 'chapter-2.xhtml'])
    expect(byName(book.tree(path), 'html')[0]?.attributes).toMatchObject({ dir: 'rtl', lang: 'ar', 'xml:lang': 'ar' });
  const opf = book.tree('package.opf');
  expect(byName(opf, 'package')[0]?.attributes).toMatchObject({ dir: 'rtl', 'xml:lang': 'ar' });
  expect(byName(opf, 'spine')[0]?.attributes['page-progression-direction']).toBe('rtl');
  expect(byName(opf, 'dc:language').map(textOf)).toEqual(['ar']);
});

test('the contents isolate what is set from left to right, and headings of another language (LO-09, EP-15)', () => {
  const [title, first, second] = byName(byId(book.tree('nav.xhtml'), 'toc'), 'a');
  expect(title?.attributes).toMatchObject({ lang: 'en', 'xml:lang': 'en', dir: 'ltr' });
  expect(first && byName(first, 'span').map((span) => [span.attributes.dir, textOf(span)])).toEqual([
    ['ltr', 'PWUD'],
    ['ltr', 'AA'],
    ['ltr', 'NA'],
  ]);
  expect(second?.attributes).toMatchObject({ lang: 'en', dir: 'ltr' });
});

test('blocks that are not translated run in their own direction, and nothing in them is isolated again', () => {
  const tree = book.tree('chapter-2.xhtml');
  const parts = elements(tree, ({ attributes }) => attributes.lang === 'en');
  expect(parts.map(({ name, attributes }) => [name, attributes.dir])).toEqual([
    ['title', 'ltr'],
    ['h2', 'ltr'],
    ['p', 'ltr'],
  ]);
  expect(byName(byId(tree, 'e'), 'span')).toEqual([]);
});

test('the package says the language and direction of what is not in its own', () => {
  const opf = book.tree('package.opf');
  for (const name of ['dc:title', 'dc:rights', 'dc:description'])
    expect(byName(opf, name)[0]?.attributes).toEqual({ 'xml:lang': 'en', dir: 'ltr' });
});
