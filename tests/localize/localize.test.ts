import { expect, test } from 'vitest';
import type { Document } from '../../src/ast/nodes.ts';
import { plainText } from '../../src/ast/plain-text.ts';
import { walk } from '../../src/ast/walk.ts';
import { build, byId, record } from '../model/guide.ts';
import { catalogueOf, localized, translateAll } from './locale.ts';

const source = (markdown: string, resources = [record({ id: 'a' })].slice(1)) =>
  build(markdown, { resources }).document;

/** Lines of the front by id, as they read. */
const front = (document: Document) =>
  Object.fromEntries(document.front.map(({ id, children }) => [id, plainText(children)]));

test('a block takes its translation, read as the guide is, and says where it was written', () => {
  const document = source('# Title\n\n## Part\n\nSee [the site](https://www.example.org/).');
  const catalogue = catalogueOf(document, {
    title: 'Título',
    'part/heading': 'Parte',
    'part/p1': 'Vea [el  *sitio*](https://www.example.org/).',
    'word:link-to': '{text}: {address}',
  });
  const result = localized(document, { catalogue });
  expect(result).toMatchObject({
    locale: 'es',
    sourceLocale: 'en',
    title: 'Título',
    outline: [{ id: 'part/heading', title: 'Parte' }],
  });
  expect(byId(result).get('part/p1')).toMatchObject({
    file: 'locales/es.po',
    position: { start: { line: 12 } },
    children: [
      { value: 'Vea ' },
      {
        type: 'link',
        description: 'el sitio: example.org',
        children: [{ value: 'el ' }, {}, { value: ' (example.org)' }],
      },
      { value: '.' },
    ],
  });
  expect(byId(result).get('part/p1')?.lang).toBeUndefined();
});

test.each([
  ['absent', undefined],
  ['empty', { translation: '' }],
  ['fuzzy', { translation: 'Texto', fuzzy: true }],
  ['of another text', { translation: 'Texto', source: 'Old text.' }],
])('a block whose translation is %s stays English and says so', (_, message) => {
  const document = source('# T\n\nText.');
  const result = localized(document, { catalogue: catalogueOf(document, message ? { 'guide/p1': message } : {}) });
  expect(byId(result).get('guide/p1')).toMatchObject({ lang: 'en', children: [{ value: 'Text.' }] });
  expect(front(result)).toHaveProperty('front/untranslated');
});

test('a translation is found again when its text has moved, but not when two translations stand for one text', () => {
  const before = source('# T\n\nText.');
  const after = source('# T\n\nNew.\n\nText.');
  const moved = localized(after, { catalogue: catalogueOf(before, { 'guide/p1': 'Texto.' }) });
  expect(byId(moved).get('guide/p2')).toMatchObject({ children: [{ value: 'Texto.' }] });
  expect(byId(moved).get('guide/p1')).toMatchObject({ lang: 'en' });
  const two = catalogueOf(before, {
    x: { source: 'Text.', translation: 'Uno' },
    y: { source: 'Text.', translation: 'Dos' },
  });
  expect(byId(localized(after, { catalogue: two })).get('guide/p2')).toMatchObject({ lang: 'en' });
});

test('with everything translated nothing is tagged, and no line says that parts are missing', () => {
  const document = source(
    '# T\n\n![Alt](images/box.svg)\n\n- a[^n]\n- [b](#c)\n\n> q\n\n| h |\n|---|\n| c |\n\n## C\n\n::resources{section="groups"}\n\n[^n]: note',
    [
      record({
        id: 'a',
        notes: ['Note'],
        spiritual: true,
        support: ['forum'],
        websites: [{ url: 'https://a.org', label: 'Find', expectedHost: 'a.org' }],
      }),
    ],
  );
  const catalogue = catalogueOf(
    document,
    translateAll(document, (text) => `${text} ES`),
  );
  const result = localized(document, { catalogue });
  expect([...walk(result)].filter(({ lang }) => lang !== undefined)).toEqual([]);
  expect(JSON.stringify({ ...result, words: {}, assets: {} })).not.toContain('"lang"');
  expect(front(result)).not.toHaveProperty('front/untranslated');
  expect(result.cover?.alt).toBe('Alt ES');
  expect(
    [...byId(result).keys()].filter(
      (id) => !id.startsWith('front/') && !/resource:a\/(?:website|assured|spiritual|support)/.test(id),
    ),
  ).toEqual([...byId(document).keys()]);
});

test('a note keeps its call in a translation', () => {
  const document = source('# T\n\nText[^n].\n\n[^n]: note');
  const result = localized(document, { catalogue: catalogueOf(document, { 'guide/p1': 'Nota[^n] y [^x].' }) });
  expect(byId(result).get('guide/p1')).toMatchObject({
    children: [
      { value: 'Nota' },
      { type: 'footnoteReference', number: 1, target: 'footnotes/n' },
      { value: ' y [^x].' },
    ],
  });
});

test('nothing of the document given is changed', () => {
  const document = source('# T\n\nText.\n\n::resources{section="groups"}', [record({ id: 'a', spiritual: true })]);
  const before = JSON.stringify(document);
  localized(document, {
    catalogue: catalogueOf(
      document,
      translateAll(document, (text) => `${text} ES`),
    ),
  });
  expect(JSON.stringify(document)).toBe(before);
});

test("in the guide's own language nothing is tagged and everything reads as written", () => {
  const document = source('---\ndate: 2026-08-31\ncontact: a@example.org\n---\n# T\n\nText.');
  const result = localized(document, { locale: 'en', formats: ['format-text', 'format-epub'] });
  expect(result.children).toEqual(document.children);
  expect(result.review).toEqual({ state: 'source' });
  expect(front(result)).toEqual({
    'front/language': 'Language: English',
    'front/date': 'This edition is of August\u00a031,\u00a02026.',
    'front/formats': 'You can also get this guide as plain text or an e-book (EPUB). Write to a@example.org.',
  });
  expect(JSON.stringify(result.front)).not.toContain('"lang"');
});

test('the front speaks the language of the locale, and tags the words that do not', () => {
  const document = source('---\ndate: 2026-08-31\n---\n# T\n\nText.');
  const catalogue = catalogueOf(document, {
    'word:dated': 'Edición del {date}.',
    'word:other-formats': 'También como {formats}.',
    'word:format-text': 'texto',
  });
  const result = localized(document, { catalogue, formats: ['format-text', 'format-epub'] });
  expect(front(result)).toEqual({
    'front/language': 'Language: español',
    'front/date': 'Edición del 31\u00a0de\u00a0agosto\u00a0de\u00a02026.',
    'front/review': 'No native speaker has reviewed this translation yet. If something reads wrong, please tell us.',
    'front/untranslated': 'Some parts are not translated yet. They stand in English.',
    'front/formats': 'También como texto o an e-book (EPUB).',
  });
  const [language, date, , , formats] = result.front;
  expect(language).toMatchObject({ lang: 'en', children: [{}, { type: 'span', lang: 'es' }] });
  expect(date?.lang).toBeUndefined();
  expect(formats?.children).toContainEqual({
    type: 'span',
    lang: 'en',
    children: [{ type: 'text', value: 'an e-book (EPUB)' }],
  });
});

test.each([
  ['otro libro', 'Como texto u otro libro.'],
  ['hojas', 'Como texto u hojas.'],
  ['libro', 'Como texto o libro.'],
])('Spanish says "o" or "u" by the sound of what follows: %s', (epub, expected) => {
  const document = source('# T\n\nText.');
  const catalogue = catalogueOf(document, {
    'word:other-formats': 'Como {formats}.',
    'word:format-text': 'texto',
    'word:format-epub': epub,
  });
  const result = localized(document, { catalogue, formats: ['format-text', 'format-epub'] });
  expect(front(result)['front/formats']).toBe(expected);
});

test('a list keeps the language of each of its parts, also of equal ones', () => {
  const document = source('# T\n\nText.');
  const catalogue = catalogueOf(document, {
    'word:other-formats': 'Como {formats}.',
    'word:format-text': 'an e-book (EPUB)',
  });
  const result = localized(document, { catalogue, formats: ['format-text', 'format-epub'] });
  expect(result.front.at(-1)?.children.slice(1, 4)).toEqual([
    { type: 'text', value: 'an e-book (EPUB)' },
    { type: 'text', value: ' o ' },
    { type: 'span', lang: 'en', children: [{ type: 'text', value: 'an e-book (EPUB)' }] },
  ]);
});

test('a date does not depend on the time zone, and a guide without one is not dated', () => {
  expect(front(localized(source('---\ndate: 2026-01-01\n---\n# T\n\nx'), { locale: 'en' }))['front/date']).toContain(
    'January\u00a01,\u00a02026',
  );
  expect(front(localized(source('# T\n\nx'), { locale: 'en' }))).not.toHaveProperty('front/date');
});

test('a reviewer without a day has reviewed nothing yet', () => {
  const { document } = build('# T\n\nfoo');
  const result = localized(document, { catalogue: catalogueOf(document, {}, { review: { by: 'Ana' } }) });
  expect(result.review).toEqual({ state: 'unreviewed' });
});

test('a reviewed translation carries its review and no warning', () => {
  const document = source('# T\n\nText.');
  const result = localized(document, {
    catalogue: catalogueOf(document, {}, { review: { by: 'Ana', date: '2026-09-01' } }),
  });
  expect(result.review).toEqual({ state: 'reviewed', by: 'Ana', date: '2026-09-01' });
  expect(front(result)).not.toHaveProperty('front/review');
});

test.each([
  ['ar', 'rtl'],
  ['ur', 'rtl'],
  ['yi', 'rtl'],
  ['az-Arab', 'rtl'],
  ['zh-Hans', 'ltr'],
  ['ht', 'ltr'],
])('the direction of %s is %s', (locale, direction) =>
  expect(localized(source('# T\n\nx'), { locale }).direction).toBe(direction),
);

test('a word whose translation has other placeholders stays English', () => {
  const document = source('# T\n\nx');
  const catalogue = catalogueOf(document, {
    'word:page-of': 'Página {pagina} de {pages}',
    'word:contents': 'Contenido',
  });
  expect(localized(document, { catalogue }).words).toMatchObject({
    'page-of': 'Page {page} of {pages}',
    contents: 'Contenido',
  });
});

test('a language that the platform does not know does not borrow the language of the machine', () => {
  const document = source('---\ndate: 2026-08-31\n---\n# T\n\nx');
  const catalogue = catalogueOf(
    document,
    { 'word:dated': 'D {date}', 'word:other-formats': 'F {formats}', 'word:language': 'L {language}' },
    { locale: 'tlh' },
  );
  const result = localized(document, { locale: 'tlh', catalogue, formats: ['format-text', 'format-epub'] });
  expect(front(result)).toMatchObject({
    'front/language': 'L tlh',
    'front/date': 'D 2026-08-31',
    'front/formats': 'F plain text, an e-book (EPUB)',
  });
});

test('a language that only our own table knows names itself, its days and its lists (LO-14, LO-15)', () => {
  const document = source('---\ndate: 2026-08-31\n---\n# T\n\nx');
  const catalogue = catalogueOf(
    document,
    { 'word:dated': 'Dat: {date}', 'word:other-formats': 'Fòm: {formats}', 'word:language': 'Lang: {language}' },
    { locale: 'ht' },
  );
  const result = localized(document, { locale: 'ht', catalogue, formats: ['format-text', 'format-epub'] });
  expect(result.languageName).toBe('kreyòl ayisyen');
  expect(front(result)).toMatchObject({
    'front/language': 'Lang: kreyòl ayisyen',
    'front/date': 'Dat: 31\u00a0out\u00a02026',
    'front/formats': 'Fòm: plain text oswa an e-book (EPUB)',
  });
});

test('the sentence for catalogues is translated', () => {
  const document = source('---\ndescription: A guide.\n---\n# T\n\nx');
  const result = localized(document, { catalogue: catalogueOf(document, { 'metadata:description': 'Una guía.' }) });
  expect(result.metadata).toMatchObject({ description: 'Una guía.' });
  expect(result.metadata.descriptionLang).toBeUndefined();
  expect(localized(document).metadata).toMatchObject({ description: 'A guide.', descriptionLang: 'en' });
});
