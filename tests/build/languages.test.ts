import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { Content, Templates } from '../../src/ast/content.ts';
import { type Common, languageKeys, languagesFrom, rowsByLanguage } from '../../src/build/languages.ts';
import type { ManifestFile } from '../../src/build/manifest.ts';

const file = (path: string, value = path) => new VFile({ path, value });

/** All that languages come from; each time made anew, since what is digested once is not looked at again. */
function common(changed: string): Common {
  const value = (name: string) => file(name, changed === name ? 'changed' : name);
  const bytes = (name: string) => new TextEncoder().encode(changed === name ? 'changed' : name);
  const content: Content = {
    directory: 'content',
    guide: value('guide.md'),
    resources: value('resources.yaml'),
    editions: value('editions.yaml'),
    catalogues: ['es', 'fr'].map((locale) => value(`locales/${locale}.po`)),
    glossaries: ['es', 'fr'].map((locale) => value(`locales/${locale}.glossary.yaml`)),
    files: new Map([['images/a.svg', bytes('images/a.svg')]]),
  };
  const templates: Templates = {
    profiles: [value('templates/profiles/large.yaml')],
    papers: value('templates/papers.yaml'),
    words: value('templates/words.yaml'),
    fonts: value('templates/fonts.yaml'),
    editions: value('templates/editions.yaml'),
    styles: new Map([['book.css', changed === 'book.css' ? 'changed' : '']]),
  };
  return {
    content,
    templates,
    site: {
      files: [value('site.yaml'), value('local.yaml')],
      site: { record: {}, file: value('site.yaml'), files: new Map([['logo.png', bytes('logo.png')]]) },
    } as unknown as Common['site'],
    options: {
      ...(changed === '--date' && { date: '2026-01-31' }),
      ...(changed === '--edition' && { editions: ['large'] }),
    },
    program: changed === 'program' ? 'changed' : 'program',
  };
}

/** Languages whose key is another one after a change. */
function touched(changed: string): string[] {
  const [before, after] = [languageKeys(common('')), languageKeys(common(changed))];
  return ['en', 'es', 'fr'].filter((locale) => before(locale) !== after(locale));
}

describe('what a language comes from', () => {
  test('is the same for the same', () => {
    expect(touched('')).toEqual([]);
  });

  test.each(['locales/es.po', 'locales/es.glossary.yaml'])('of %s its language alone', (name) => {
    expect(touched(name)).toEqual(['es']);
  });

  test.each([
    'guide.md',
    'resources.yaml',
    'editions.yaml',
    'images/a.svg',
    'site.yaml',
    'local.yaml',
    'logo.png',
    'templates/profiles/large.yaml',
    'templates/papers.yaml',
    'templates/words.yaml',
    'templates/fonts.yaml',
    'templates/editions.yaml',
    'book.css',
    '--date',
    '--edition',
    'program',
  ])('of %s all languages', (name) => {
    expect(touched(name)).toEqual(['en', 'es', 'fr']);
  });
});

test('rows of the manifest go to the language of their readers', () => {
  const row = (path: string, locale: string, locales?: string[]) =>
    ({ path, locale, locales }) as unknown as ManifestFile;
  const rows = [row('en/a.pdf', 'en'), row('en+es/a.pdf', 'en', ['en', 'es']), row('es/a.pdf', 'es')];
  const paths = [...rowsByLanguage(rows)].map(([locale, own]) => [locale, own.map(({ path }) => path)]);
  expect(paths).toEqual([
    ['en', ['en/a.pdf']],
    ['es', ['en+es/a.pdf', 'es/a.pdf']],
  ]);
});

test.each([
  null,
  7,
  [],
  { es: {} },
  { es: { key: 1, rows: '', messages: [] } },
  { es: { key: '', rows: '', messages: ['x'] } },
])('nothing is taken from %j, which no build wrote', (value) => {
  expect(languagesFrom(value)).toEqual({});
});
