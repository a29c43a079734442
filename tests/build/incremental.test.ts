import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/build/manifest.ts';
import { memoryOf } from '../../src/build/unless-unchanged.ts';
import { folder, handout, type Outcome } from '../command.ts';
import { checksums } from '../interruptions/state.ts';

const guide = [
  '---',
  'lang: en',
  'date: 2026-01-31',
  'slug: harbor',
  '---',
  '# Harbor',
  '',
  'Some words.',
  '',
  '## Online',
  '',
  '::resources{section="online"}',
  '',
  '## Family',
  '',
  '::resources{section="family"}',
  '',
].join('\n');

const group = (id: string, section: string, description: string) =>
  `  - id: ${id}\n    section: ${section}\n    name: ${id}\n    description: ${description}\n    websites: [{ url: "https://${id}.org/", expected_host: ${id}.org }]\n`;
const resources = `resources:\n${group('listen', 'online', 'A forum.')}${group('parents', 'family', 'For parents.')}`;
const editions =
  'editions: { clear: , flyer: { each: section, profile: flyer } }\npapers: [letter]\nformats: [pdf, text, epub]\npage_list: { edition: clear, paper: letter }\n';
const catalogue = (words: string, language = 'es') =>
  `msgid ""\nmsgstr ""\n"Language: ${language}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=2; plural=n != 1;\\n"\n\nmsgctxt "harbor/p1"\nmsgid "Some words."\nmsgstr "${words}"\n`;

const content = () =>
  folder({
    'guide.md': guide,
    'resources.yaml': resources,
    'editions.yaml': editions,
    'locales/es.po': catalogue('Unas palabras.'),
    'locales/fr.po': catalogue('Des mots.', 'fr'),
  });

const build = (from: string, out: string, ...more: string[]): Promise<Outcome> =>
  handout('build', '--content', from, '--out', out, '--jobs', '1', ...more);

function edit(from: string, name: string, change: (text: string) => string): void {
  const text = readFileSync(join(from, name), 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(join(from, name), change(text));
}

const manifestOf = (out: string): Manifest => JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;

/** What the last build made anew, by path, from the table that it printed. */
function rebuilt({ out }: Outcome): Record<string, string> {
  const rows = out.split('\n').flatMap((line) => /\S+\/(\w\w\/\S+) .* (?:KB) {2}(.+)$/.exec(line) ?? []);
  return Object.fromEntries(
    Array.from({ length: rows.length / 3 }, (_, index) => [rows[index * 3 + 1], rows[index * 3 + 2]]),
  );
}

/** The bytes of a build in an empty folder. */
async function cleanBuild(from: string): Promise<Record<string, string>> {
  const out = folder();
  expect((await build(from, out)).code).toBe(0);
  return checksums(out);
}

let from: string;
let out: string;

beforeAll(async () => {
  [from, out] = [content(), folder()];
  expect((await build(from, out)).err).toContain('0 errors');
});

/** Copies of the content and of its build, to change. */
function copies(): [from: string, out: string] {
  const made: [string, string] = [folder(), folder()];
  cpSync(from, made[0], { recursive: true });
  cpSync(out, made[1], { recursive: true });
  return made;
}

describe('what is rebuilt', () => {
  test('everything, the first time', () => {
    const { files } = manifestOf(out);
    expect(files.length).toBe(21);
    expect(new Set(files.map(({ rebuilt: why }) => why.join()))).toEqual(new Set(['new']));
  });

  test('nothing, where nothing has changed, and no file is touched', async () => {
    const [same, kept] = copies();
    const before = manifestOf(kept);
    const outcome = await build(same, kept);
    expect(rebuilt(outcome)).toEqual({});
    expect(outcome.out).toBe(`21 files in ${kept} were up to date.\n`);
    expect(manifestOf(kept)).toEqual(before);
  });

  test('of an edit to one translation its language alone', async () => {
    const [same, kept] = copies();
    edit(same, 'locales/es.po', (text) => text.replace('Unas palabras.', 'Algunas palabras.'));
    const why = rebuilt(await build(same, kept));
    // The flyers of the sections do not hold that paragraph.
    expect(why).toEqual({ 'es/harbor-clear-letter.pdf': 'text', 'es/harbor.txt': 'text', 'es/harbor.epub': 'text' });
    expect(checksums(kept)).toEqual(await cleanBuild(same));
  });

  test('of an edit to one group the files that print it', async () => {
    const [same, kept] = copies();
    edit(same, 'resources.yaml', (text) => text.replace('A forum.', 'A large forum.'));
    const why = rebuilt(await build(same, kept));
    expect(Object.keys(why).filter((path) => path.includes('flyer'))).toEqual([
      'en/harbor-flyer-online-letter.pdf',
      'es/harbor-flyer-online-letter.pdf',
      'fr/harbor-flyer-online-letter.pdf',
    ]);
    expect(new Set(Object.values(why))).toEqual(new Set(['text']));
    expect(checksums(kept)).toEqual(await cleanBuild(same));
  });

  test('a line more above a paragraph moves it and changes nothing', async () => {
    const [same, kept] = copies();
    edit(same, 'guide.md', (text) => text.replace('# Harbor\n', '\n\n# Harbor\n'));
    expect(rebuilt(await build(same, kept))).toEqual({});
  });

  test('of another date everything that bears it, and the manifest says why', async () => {
    const [same, kept] = copies();
    await build(same, kept, '--date', '2026-02-01');
    const { files } = manifestOf(kept);
    expect(
      files
        .filter(({ path }) => !path.includes('print-instructions'))
        .every(({ rebuilt: why }) => why.join() === 'text'),
    ).toBe(true);
  });

  test('a file that is missing or was altered', async () => {
    const [same, kept] = copies();
    rmSync(join(kept, 'en/harbor.txt'));
    writeFileSync(join(kept, 'es/harbor.txt'), 'Not what was made.');
    expect(rebuilt(await build(same, kept))).toEqual({ 'en/harbor.txt': 'missing', 'es/harbor.txt': 'altered' });
    expect(checksums(kept)).toEqual(checksums(out));
  });

  test('after an edition was taken away its files go, and the others stay as they are', async () => {
    const [same, kept] = copies();
    edit(same, 'editions.yaml', (text) =>
      text.replace('clear: , ', '').replace('edition: clear', 'edition: flyer-online'),
    );
    edit(same, 'editions.yaml', (text) => text.replace('edition: flyer-online', 'edition: flyer'));
    const { code, err } = await build(same, kept);
    expect(code, err).toBe(0);
    expect(existsSync(join(kept, 'en/harbor-clear-letter.pdf'))).toBe(false);
    expect(Object.keys(checksums(kept))).toContain('en/harbor-flyer-online-letter.pdf');
  });
});

describe('a wrong or missing memory never gives a wrong file', () => {
  const changed = (text: string) => text.replace('Some words.', 'Other words.');

  test.each<[string, (manifest: Manifest) => unknown]>([
    ['no manifest', () => undefined],
    ['a manifest that is no JSON', () => 'broken'],
    ['a manifest of another form', () => ({ files: [{ path: 'en/harbor.txt' }] })],
    [
      'parts of another file',
      ({ files }) => ({ files: files.map((row) => ({ ...row, madeFrom: files[0]?.madeFrom })) }),
    ],
    [
      'checksums of another file',
      ({ files }) => ({ files: files.map((row) => ({ ...row, sha256: files[0]?.sha256 })) }),
    ],
    ['no parts', ({ files }) => ({ files: files.map((row) => ({ ...row, madeFrom: {} })) })],
  ])('%s', async (_, poison) => {
    const [same, kept] = copies();
    edit(same, 'guide.md', changed);
    const poisoned = poison(manifestOf(kept));
    if (poisoned === undefined) rmSync(join(kept, 'manifest.json'));
    else writeFileSync(join(kept, 'manifest.json'), typeof poisoned === 'string' ? poisoned : JSON.stringify(poisoned));
    expect((await build(same, kept)).code).toBe(0);
    expect(checksums(kept)).toEqual(await cleanBuild(same));
  });

  test('files of one place in another', async () => {
    const [same, kept] = copies();
    cpSync(join(kept, 'en/harbor.txt'), join(kept, 'es/harbor.txt'));
    await build(same, kept);
    expect(checksums(kept)).toEqual(checksums(out));
  });

  test('two versions of the program by turns: each makes its own files again', async () => {
    const [same, kept] = copies();
    const manifest = manifestOf(kept);
    const files = manifest.files.map((row) => ({ ...row, madeFrom: { ...row.madeFrom, program: 'another' } }));
    writeFileSync(join(kept, 'manifest.json'), JSON.stringify({ files }));
    const why = rebuilt(await build(same, kept));
    expect(new Set(Object.values(why))).toEqual(new Set(['program']));
    expect(Object.keys(why)).toHaveLength(21);
    expect(checksums(kept)).toEqual(checksums(out));
  });
});

describe('a build of which nothing can have changed', () => {
  test('says so at once, with all that it had to say of the content', async () => {
    const [same, kept] = copies();
    edit(same, 'locales/es.po', (text) => `${text}\nmsgctxt "gone/p1"\nmsgid "Old."\nmsgstr "Viejo."\n`);
    const first = await build(same, kept);
    const again = await build(same, kept);
    expect(first.err).toContain('warning');
    expect(again.out).toBe(`Nothing has changed: all files in ${kept} are up to date.\n`);
    expect(again.err).toBe(first.err.replace(/^\[\d+\/\d+\].*\n/gm, ''));
  });

  test.each<[string, (from: string, out: string) => void]>([
    ['a file of the content', (same) => edit(same, 'guide.md', (text) => text.replace('words', 'WORDS'))],
    ['a new file of the content', (same) => writeFileSync(join(same, 'site.yaml'), 'organization: Harbor House\n')],
    ['a file that is gone', (same) => rmSync(join(same, 'locales/es.po'))],
    ['an output', (_, kept) => writeFileSync(join(kept, 'en/harbor.txt'), readFileSync(join(kept, 'en/harbor.txt')))],
    ['an output that is gone', (_, kept) => rmSync(join(kept, 'en/harbor.txt'))],
    ['what it remembers', (_, kept) => rmSync(memoryOf(kept))],
    ['what it remembers, to something else', (_, kept) => writeFileSync(memoryOf(kept), '{"read": 1}')],
  ])('looks at every part when somebody touched %s, and is right', async (_, touch) => {
    const [same, kept] = copies();
    await build(same, kept);
    expect((await build(same, kept)).out).toContain('Nothing has changed');
    touch(same, kept);
    expect((await build(same, kept)).out).not.toContain('Nothing has changed');
    expect(checksums(kept)).toEqual(await cleanBuild(same));
  });

  test('another call is another build', async () => {
    const [same, kept] = copies();
    await build(same, kept);
    expect((await build(same, kept, '--locale', 'es')).out).not.toContain('Nothing has changed');
    expect((await build(same, kept, '--date', '2026-02-01')).out).not.toContain('Nothing has changed');
  });
});

test('links that lead nowhere, round in a circle or out of the folder hinder no build', async () => {
  const [same, kept] = copies();
  symlinkSync('nowhere.svg', join(same, 'nothing.svg'));
  symlinkSync('loop.svg', join(same, 'loop.svg'));
  symlinkSync('.', join(same, 'round'));
  symlinkSync('/', join(same, 'everything'));
  for (const run of [await build(same, kept), await build(same, kept)]) expect(run.code).toBe(0);
  expect(checksums(kept)).toEqual(checksums(out));
});

test('two builds of one folder at the same time: one waits for the other, and both are right', async () => {
  const [same, kept] = [content(), folder()];
  const both = await Promise.all([build(same, kept, '--locale', 'en,fr'), build(same, kept, '--locale', 'es')]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(both.filter(({ err }) => err.includes(`Waiting for the build that is writing to ${kept}`))).toHaveLength(1);
  expect(checksums(kept)).toEqual(checksums(out));
});

describe('a language of which nothing has changed', () => {
  test('is not even read: what was said of it is said again', async () => {
    const [same, kept] = copies();
    const first = await build(same, kept);
    const messages = first.err.split('\n').filter((line) => line.includes('es.po'));
    expect(messages.length).toBeGreaterThan(0);
    edit(same, 'locales/fr.po', (text) => text.replace('Des mots.', 'Quelques mots.'));
    const memory = JSON.parse(readFileSync(memoryOf(kept), 'utf8'));
    // What only memory can know: whoever says it has not looked.
    for (const message of memory.languages.es.messages) message.reason = `Remembered: ${message.reason}`;
    writeFileSync(memoryOf(kept), JSON.stringify(memory));
    const second = await build(same, kept);
    expect(second.err).toContain('Remembered: ');
    expect(Object.keys(rebuilt(second)).every((path) => path.startsWith('fr/'))).toBe(true);
    expect(checksums(kept)).toEqual(await cleanBuild(same));
  });

  test.each<[string, (from: string, out: string) => void]>([
    ['one of its files was altered', (_, kept) => writeFileSync(join(kept, 'es/harbor.txt'), 'Altered.')],
    ['the guide has changed', (same) => edit(same, 'guide.md', (text) => text.replace('Some words.', 'Other words.'))],
    ['its catalogue has changed', (same) => edit(same, 'locales/es.po', (text) => text.replace('Unas', 'Algunas'))],
  ])('is looked at again when %s', async (_, change) => {
    const [same, kept] = copies();
    await build(same, kept);
    change(same, kept);
    edit(same, 'locales/fr.po', (text) => text.replace('Des mots.', 'Quelques mots.'));
    await build(same, kept);
    expect(checksums(kept)).toEqual(await cleanBuild(same));
  });

  test('is looked at again when its memory is of other files', async () => {
    const [same, kept] = copies();
    await build(same, kept);
    const memory = readFileSync(memoryOf(kept), 'utf8');
    edit(same, 'locales/es.po', (text) => text.replace('Unas', 'Algunas'));
    await build(same, kept);
    // As if another machine had built in between.
    writeFileSync(memoryOf(kept), memory);
    edit(same, 'locales/es.po', (text) => text.replace('Algunas', 'Unas'));
    await build(same, kept);
    expect(checksums(kept)).toEqual(await cleanBuild(same));
  });
});
