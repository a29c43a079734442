import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { Content } from '../../src/ast/content.ts';
import { filesByLanguage, translatedLocales } from '../../src/build/language-files.ts';
import { folder, handout } from '../command.ts';

const guide = '---\nlang: en\ndate: 2026-01-31\nslug: harbor\n---\n# Harbor\n\nSome words.\n';
const editions = 'editions: { clear: }\npapers: [letter]\nformats: [text]\n';
const message = (words: string) => `msgctxt "harbor/p1"\nmsgid "Some words."\nmsgstr "${words}"\n`;
const header = (language: string) =>
  `msgid ""\nmsgstr ""\n"Language: ${language}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=2; plural=n != 1;\\n"\n\n`;

const file = (path: string) => new VFile({ path });
const names = (catalogues: string[], glossaries: string[]) =>
  filesByLanguage({ catalogues: catalogues.map(file), glossaries: glossaries.map(file) } as unknown as Content);

test('the catalogue and the glossary of a language belong together, by their names', () => {
  const found = names(
    ['locales/es.po', 'locales/pt_BR.po', 'locales/zh-Hans.po'],
    ['locales/es.glossary.yaml', 'locales/fr.glossary.yaml', 'locales/no tag.glossary.yaml'],
  );
  const paths = [...found.languages].map(([locale, own]) => [locale, own.catalogue?.path, own.glossary?.path]);
  expect(paths).toEqual([
    ['es', 'locales/es.po', 'locales/es.glossary.yaml'],
    ['zh-Hans', 'locales/zh-Hans.po', undefined],
    ['fr', undefined, 'locales/fr.glossary.yaml'],
  ]);
  expect(found.strangers).toEqual([
    { catalogue: file('locales/pt_BR.po') },
    { glossary: file('locales/no tag.glossary.yaml') },
  ]);
  expect(translatedLocales(found)).toEqual(['es', 'zh-Hans']);
});

test('a language that nobody asked for is not read, and its faults keep no other from print', async () => {
  const content = folder({
    'guide.md': guide,
    'editions.yaml': editions,
    'locales/es.po': `${header('es')}msgstr "broken`,
    'locales/es.glossary.yaml': 'broken: [',
    'locales/fr.po': header('fr') + message('Des mots.'),
  });
  const build = (...asked: string[]) =>
    handout('build', '--content', content, '--out', folder(), '--jobs', '1', ...asked);
  for (const locale of ['en', 'fr']) {
    const { code, err } = await build('--locale', locale);
    expect([code, err.includes('locales/es.')]).toEqual([0, false]);
  }
  for (const { code, err } of [
    await build(),
    await build('--locale', 'es'),
    await handout('check', '--content', content),
  ]) {
    expect(code).toBe(1);
    expect(err).toContain('locales/es.po:');
    expect(err).toContain('locales/es.glossary.yaml:');
  }
});

test('what is of no language is told in any case', async () => {
  const content = folder({
    'guide.md': guide,
    'editions.yaml': editions,
    'locales/pt_BR.po': header('pt-BR'),
    'locales/de.glossary.yaml': '- { term: harm, forms: [Schaden] }\n',
  });
  const { code, err } = await handout('build', '--content', content, '--out', folder(), '--locale', 'en');
  expect(code).toBe(1);
  expect(err).toContain('locales/pt_BR.po:');
  expect(err).toContain('Unexpected glossary without a catalogue, expected `de.po` beside it');
});

test('a glossary without a catalogue is read once, of the guide’s own language too', async () => {
  const content = folder({
    'guide.md': guide,
    'editions.yaml': editions,
    'locales/en.glossary.yaml': '- { trem: harm }\n',
    'locales/de.glossary.yaml': '- { trem: harm }\n',
  });
  for (const call of [['check'], ['build', '--out', folder()], ['translate', 'status']]) {
    const { err } = await handout(...call, '--content', content);
    const told = err.split('\n').filter((line) => line.includes('.glossary.yaml:'));
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(told).toEqual([...new Set(told)]);
    for (const locale of ['en', 'de']) expect(told.join('\n')).toContain(`${locale}.glossary.yaml:`);
  }
});

test('what reading a language gave is said again when another one has changed', async () => {
  const content = folder({
    'guide.md': guide,
    'editions.yaml': editions,
    // Without a header, which is a warning of reading it.
    'locales/es.po': message('Unas palabras.'),
    'locales/fr.po': header('fr') + message('Des mots.'),
  });
  const out = folder();
  const build = async () => {
    const { err } = await handout('build', '--content', content, '--out', out, '--jobs', '1');
    return err.split('\n').filter((line) => line.includes('locales/es.po'));
  };
  const first = await build();
  expect(first.join('\n')).toContain('header');
  const path = join(content, 'locales/fr.po');
  writeFileSync(path, readFileSync(path, 'utf8').replace('Des mots.', 'Quelques mots.'));
  expect(await build()).toEqual(first);
});
