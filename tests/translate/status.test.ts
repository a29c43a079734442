import { expect, test } from 'vitest';
import { folder, handout } from '../command.ts';
import { build, words } from '../model/guide.ts';
import { accented, pseudoCatalogue } from '../pseudo.ts';

const guide = '# A guide\n\nFirst words.\n\nMore words.\n\nThe last words.\n';
const header = (more = '') =>
  `msgid ""\nmsgstr ""\n"Language: es\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n${more}\n`;
const entry = (context: string, source: string, translation: string, flag = '') =>
  `${flag}msgctxt "${context}"\nmsgid "${source}"\nmsgstr "${translation}"\n\n`;
const status = (content: string, ...more: string[]) => handout('translate', 'status', '--content', content, ...more);

/** Lines of the table, in cells. */
function cells(out: string): string[][] {
  return out
    .trim()
    .split('\n')
    .map((line) => line.split(/ {2,}/));
}

test('the table says of every language what is done, fuzzy and missing, and who has reviewed it', async () => {
  const content = folder({
    'guide.md': guide,
    'locales/es.po':
      header('"X-Reviewed-By: Ana\\n"\n"X-Review-Date: 2026-09-01\\n"\n') +
      entry('title', 'A guide', 'Una guía') +
      entry('guide/p1', 'First words.', 'Primeras palabras.', '#, fuzzy\n') +
      entry('guide/p2', 'Fewer words.', 'Menos palabras.'),
    'locales/fr.po': header('"X-Reviewed-By: Luc\\n"\n').replace('es', 'fr'),
  });
  const { code, out, err } = await status(content);
  const [head, es, fr] = cells(out);
  expect(head).toEqual(['Language', 'Done', 'Fuzzy', 'Missing', 'Of', 'Reviewed']);
  const all = Number(es?.[4]);
  expect(all).toBeGreaterThan(50);
  expect(es).toEqual(['es', '1', '2', String(all - 3), String(all), 'Ana, 2026-09-01']);
  expect(fr).toEqual(['fr', '0', '0', String(all), String(all), 'not reviewed']);
  expect(err).toBe('');
  expect(code).toBe(0);
});

test('when it is asked to be strict it ends with 1 while anything is fuzzy or missing', async () => {
  const complete = pseudoCatalogue(build(guide).document, words, accented);
  const done = folder({ 'guide.md': guide, 'locales/en-XA.po': complete });
  expect((await status(done, '--strict')).code).toBe(0);
  const content = folder({ 'guide.md': guide, 'locales/es.po': header() });
  expect((await status(content)).code).toBe(0);
  expect((await status(content, '--strict')).code).toBe(1);
});

test('names of groups may stay as they are', async () => {
  const resources = 'resources:\n  - id: hams\n    section: groups\n    name: HAMS\n    description: A group.\n';
  const content = folder({
    'guide.md': '# A guide\n\n::resources{section="groups"}\n',
    'resources.yaml': resources,
    'locales/es.po': header(),
  });
  expect(cells((await status(content)).out)[1]?.slice(0, 3)).toEqual(['es', '1', '0']);
});

test('without a catalogue it says how one is made, and a catalogue that cannot be read is an error at its line', async () => {
  expect((await status(folder({ 'guide.md': guide }))).out).toMatch(/^No catalogues in .*`handout translate start es`/);
  const broken = folder({ 'guide.md': guide, 'locales/es.po': `${header()}msgctxt "x"\nmsgid "y\n` });
  expect(await status(broken)).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/es\.po:\d+:1 {2}error/) });
});
