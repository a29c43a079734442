import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseCatalogue } from '../../src/parse/catalogue.ts';
import { parseGlossary } from '../../src/parse/glossary.ts';
import { folder, handout } from '../command.ts';

const guide = '---\ndate: 2026-11-24\n---\n\n# A guide\n\nWords on stigma.\n';
const start = (content: string, ...tag: string[]) => handout('translate', 'start', ...tag, '--content', content);

function read(content: string, path: string): string {
  return readFileSync(join(content, path), 'utf8');
}

test('a language starts with an empty catalogue, whose header says all that gettext asks for', async () => {
  const content = folder({ 'guide.md': guide });
  expect(await start(content, 'fr')).toMatchObject({ code: 0, err: '' });
  const po = read(content, 'locales/fr.po');
  const file = new VFile({ path: 'locales/fr.po', value: po });
  const { messages, review, headers, comment } = parseCatalogue(file) ?? {};
  expect(file.messages.map(String)).toEqual([]);
  expect(headers).toMatchObject({
    'Project-Id-Version': 'A guide',
    'PO-Revision-Date': '2026-11-24 00:00+0000',
    'Last-Translator': '',
    'Language-Team': 'French',
    Language: 'fr',
    'Plural-Forms': 'nplurals=2; plural=(n > 1);',
    'X-Review-Status': 'unreviewed',
  });
  expect(comment).toMatch(/^French translation of A guide\.\nNo native speaker has reviewed/);
  expect(review).toEqual({ by: undefined, date: undefined });
  expect([...(messages?.values() ?? [])].filter(({ translation, fuzzy }) => translation !== '' || fuzzy)).toEqual([]);
  expect(messages?.has('word:page-of')).toBe(true);
  expect((await handout('translate', 'sync', '--content', content)).code).toBe(0);
  expect(read(content, 'locales/fr.po')).toBe(po);
});

test('it starts with the terms of the other glossaries, each once and without forms', async () => {
  const content = folder({
    'guide.md': guide,
    'locales/ar.glossary.yaml': '- term: stigma\n  forms: [a]\n- term: peer-led\n  forms: [b]\n',
    'locales/es.glossary.yaml': '- term: Stigma\n  forms: [estigma]\n- term: "*guide"\n  forms: [guía]\n  note: x\n',
  });
  expect((await start(content, 'fr')).code).toBe(0);
  const value = read(content, 'locales/fr.glossary.yaml');
  const glossary = parseGlossary(
    new VFile({ path: 'locales/fr.glossary.yaml', value: new TextEncoder().encode(value) }),
  );
  expect(glossary?.terms).toEqual(
    ['stigma', 'peer-led', '*guide'].map((term) => ({ term, forms: [], note: undefined })),
  );
  expect(value).toMatch(/^# Terms of the guide/);
});

test('the first glossary of all is a comment, and one that is there stays', async () => {
  const content = folder({ 'guide.md': guide, 'locales/it.glossary.yaml': '- term: stigma\n  forms: [stigma]\n' });
  await start(folder({ 'guide.md': guide }), 'fr');
  const { out } = await start(content, 'it');
  expect(out).not.toContain('it.glossary.yaml');
  expect(read(content, 'locales/it.glossary.yaml')).toBe('- term: stigma\n  forms: [stigma]\n');
  const alone = folder({ 'guide.md': guide });
  await start(alone, 'fr');
  expect(read(alone, 'locales/fr.glossary.yaml')).toMatch(/^(?:# .*\n)+$/);
  expect((await handout('check', '--content', alone)).code).toBe(0);
});

test.each([
  ['fr', ['French (fr)', 'Latin (Latn), from left to right', 'has faces for it', 'knows its dates', 'Next: ']],
  ['ht', ['Haitian Creole (ht)', 'does not know its dates']],
  // Scripts that no face of this project will ever have to set.
  ['nqo', ['Nkoo', 'from right to left', 'has no faces for it', '`Nkoo` stands under `scripts:`']],
])('what %s needs is said: %j', async (tag, expected) => {
  const { out } = await start(folder({ 'guide.md': guide }), tag);
  for (const words of expected) expect(out).toContain(words);
});

test('a language whose script has no faces, or that editions.yaml names already, can start and be brought up to date', async () => {
  const content = folder({ 'guide.md': guide, 'editions.yaml': 'locales: [en, nqo]\n' });
  expect((await start(content, 'nqo')).code).toBe(0);
  expect((await handout('translate', 'sync', '--content', content)).code).toBe(0);
  expect((await handout('translate', 'extract', '--content', content)).code).toBe(0);
});

test('a catalogue that is there is never written over', async () => {
  const content = folder({ 'guide.md': guide });
  await start(content, 'fr');
  const before = read(content, 'locales/fr.po');
  const { code, err } = await start(content, 'fr');
  expect(code).toBe(2);
  expect(err).toMatch(
    /Unexpected start of `fr`, expected a language without a catalogue: .*fr\.po is there, and `handout translate sync`/,
  );
  expect(read(content, 'locales/fr.po')).toBe(before);
});

test.each([
  ['no language', [], /Unexpected start without a language, expected its tag, as in `handout translate start fr`/],
  ['a tag with an underline', ['pt_BR'], /Unexpected language tag `pt_BR`, expected a BCP 47 tag such as `pt-BR`/],
  ['a tag in capitals', ['FR'], /such as `fr`/],
  ['a word', ['french'], /Unexpected language tag `french`, expected a BCP 47 tag such as `fr` or `pt-BR`/],
  ['a path', ['../fr'], /Unexpected language tag `\.\.\/fr`/],
  ['the language of the guide', ['en'], /Unexpected language `en`, expected another one/],
  ['two languages', ['fr', 'it'], /Unexpected argument `it`/],
])('%s is a wrong call', async (_, tags, message) => {
  const content = folder({ 'guide.md': guide });
  const { code, err } = await start(content, ...tags);
  expect(err).toMatch(message);
  expect(code).toBe(2);
  expect(existsSync(join(content, 'locales'))).toBe(false);
});
