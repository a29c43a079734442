import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { Message } from '../../src/ast/catalogue.ts';
import { checkCatalogue } from '../../src/check/catalogue.ts';
import { parseInline } from '../../src/parse/inline.ts';
import { catalogueOf, translateAll } from '../localize/locale.ts';
import { build, words } from '../model/guide.ts';
import { accented } from '../pseudo.ts';

const { document } = build(
  '# T\n\n[Site](https://a.org) [Part](#part)\n\nCall 440-951-5357 or **now** with `code`[^n].\n\n## Part\n\nPlain.\n\n[^n]: note',
);

function check(translations: Record<string, string | Partial<Message>>): VFile {
  const file = new VFile({ path: 'locales/es.po' });
  const all = { ...translateAll(document, accented.translate), ...translations };
  checkCatalogue({ document, catalogue: catalogueOf(document, all), file, words, parseInline });
  return file;
}

test('a translation that keeps everything has no message', () => {
  const file = check({
    'guide/p1': '[Parte](#part/heading), [Sitio](https://a.org)',
    'guide/p2': '`code`[^n] **ya**: (440) 951 5357',
    'word:page-of': 'De {pages}, {page}',
  });
  expect(file.messages.map(String)).toEqual([]);
});

test.each([
  ['loses a link', 'guide/p1', '[Sitio](https://a.org) Parte', ['translation-link']],
  [
    'changes an address',
    'guide/p1',
    '[Sitio](https://b.org) [Parte](#part/heading)',
    ['translation-link', 'translation-link'],
  ],
  ['adds a link', 'guide/p1', '[S](https://a.org) [P](#part/heading) [J](javascript:x)', ['translation-link']],
  ['changes a number', 'guide/p2', '440-951-5358 **ya** `code`[^n]', ['translation-number', 'translation-number']],
  ['writes a number in other digits', 'guide/p2', '٤٤٠-٩٥١-٥٣٥٧ **ya** `code`[^n]', ['translation-number']],
  ['loses a placeholder', 'word:page-of', 'Página {page}', ['translation-placeholder']],
  ['renames a placeholder', 'word:dated', 'Del {fecha}', ['translation-placeholder', 'translation-placeholder']],
  ['changes code', 'guide/p2', '440-951-5357 **ya** `código`[^n]', ['translation-code', 'translation-code']],
  ['loses a note', 'guide/p2', '440-951-5357 **ya** `code`', ['translation-note']],
  ['has HTML', 'part/p1', 'Muy <b>', ['translation-markup']],
  ['has a picture', 'part/p1', '![a](b.svg)', ['translation-markup']],
  ['is two paragraphs', 'part/p1', 'Uno\n\nDos', ['one-paragraph']],
])('a translation that %s is an error at its line', (_, context, translation, rules) => {
  const file = check({ [context]: translation });
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(rules);
  const line = 10 + Object.keys(translateAll(document, String)).indexOf(context);
  expect(file.messages.every((message) => message.fatal === true && message.line === line && message.note)).toBe(true);
});

test.each<[string, Record<string, string | Partial<Message>>, string]>([
  ['with less bold text', { 'guide/p2': '440-951-5357 ya `code`[^n]' }, 'translation-bold'],
  ['that the guide has no place for', { 'gone/p1': { source: 'Gone.', translation: 'Ido.' } }, 'unknown-message'],
  ['of an older text', { 'part/p1': { source: 'Old [x](https://b.org).', translation: 'Viejo.' } }, 'stale-message'],
  ['that is fuzzy', { 'part/p1': { translation: 'Viejo.', fuzzy: true } }, 'fuzzy-message'],
])('a translation %s is a warning', (_, translations, rule) => {
  expect(check(translations).messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([[rule, false]]);
});

test('what is not translated is one warning for the whole file', () => {
  const file = new VFile({ path: 'locales/es.po' });
  checkCatalogue({
    document,
    catalogue: catalogueOf(document, { title: 'T', 'part/p1': '' }),
    file,
    words: { done: 'Done' },
    parseInline,
  });
  expect(file.messages.map(({ reason }) => reason)).toEqual([
    'Unexpected untranslated messages (7 of 8), expected none: `guide/p1`, `guide/p2`, `part/heading` and 4 more',
  ]);
});

test('a text that has moved is neither unknown nor stale', () => {
  const file = new VFile({ path: 'locales/es.po' });
  const { document } = build('# T\n\nNew.\n\nOld.');
  const catalogue = catalogueOf(document, {
    title: 'T',
    'guide/p1': { source: 'Old.', translation: 'Viejo.' },
    'guide/p9': { source: 'New.', translation: 'Nuevo.' },
  });
  checkCatalogue({ document, catalogue, file, words: {}, parseInline });
  expect(file.messages.map(String)).toEqual([]);
});

test('what was changed in one of two equal sentences, or put in before others, is not translated', () => {
  const file = new VFile({ path: 'locales/es.po' });
  const { document } = build('# T\n\nOnce.\n\nNew.\n\nTwice.');
  const catalogue = catalogueOf(document, {
    title: 'T',
    'guide/p1': { source: 'Twice.', translation: 'Dos veces.' },
    'guide/p2': { source: 'Twice.', translation: 'Dos veces.' },
    'guide/p3': 'Dos veces.',
  });
  checkCatalogue({ document, catalogue, file, words: {}, parseInline });
  expect(file.messages.map(({ reason }) => reason)).toEqual([
    'Unexpected untranslated messages (2 of 4), expected none: `guide/p1`, `guide/p2`',
  ]);
});
