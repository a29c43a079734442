import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/verify/report.ts';
import { folder, handout } from '../command.ts';
import { all, read, under } from './html-tree.ts';

const GUIDE =
  '---\ndate: 2026-02-03\n---\n\n# A small guide\n\nSome words.\n\n## One\n\nMore words.\n\n## Two\n\nThe last words.\n';
const TEXT = 'en/a-small-guide.txt';

let made = '';

beforeAll(async () => {
  made = folder();
  const content = folder({ 'guide.md': GUIDE });
  await handout('build', '--content', content, '--out', made, '--format', 'text,epub', '--jobs', '1');
});

/** A copy of the text that was built, with its manifest, as an output folder of its own. */
function output(change: (text: string) => string = (text) => text): string {
  const { files } = JSON.parse(readFileSync(join(made, 'manifest.json'), 'utf8')) as { files: { path: string }[] };
  const manifest = { files: files.filter(({ path }) => path === TEXT) };
  return folder({
    'manifest.json': JSON.stringify(manifest),
    [TEXT]: change(readFileSync(join(made, TEXT), 'utf8')),
  });
}

function reportIn(out: string): Report {
  return JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as Report;
}

const lastLine = (out: string) => out.trimEnd().split('\n').at(-1);

describe('verify', () => {
  test('ends with code 0 when nothing fails, and leaves both reports beside the files', async () => {
    const out = output();
    const { code, out: shown, err } = await handout('verify', '--out', out);
    expect(err).toBe('');
    expect(shown).not.toContain('FAIL  ');
    expect(lastLine(shown)).toMatch(/^[1-9]\d* passed, 0 failed/);
    expect(code).toBe(0);
    const report = reportIn(out);
    expect(report.files.map(({ path, locale, edition }) => [path, locale, edition])).toEqual([[TEXT, 'en', 'text']]);
    const page = read(readFileSync(join(out, 'report.html'), 'utf8'));
    expect(all(page, 'h1')).toHaveLength(1);
    expect(under(page, 'summary')).toContain('No requirement that was measured fails.');
    expect(readdirSync(out).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('ends with code 1 when a file fails, and says which requirement, which file and which line', async () => {
    const out = output((text) => text.replace('Some words.', 'Some\twords.'));
    const { code, out: shown } = await handout('verify', '--out', out);
    expect(shown).toContain(`FAIL  TX-04  ${TEXT}`);
    expect(shown).toMatch(/^ {4}line \d+: /m);
    expect(lastLine(shown)).toMatch(/ [1-9]\d* failed/);
    expect(code).toBe(1);
    expect(under(read(readFileSync(join(out, 'report.html'), 'utf8')), 'failures')).toContain('TX-04');
  });

  test('writes the same reports for the same bytes', async () => {
    const reports = async () => {
      const out = output();
      await handout('verify', '--out', out);
      return ['report.json', 'report.html'].map((name) => readFileSync(join(out, name), 'utf8'));
    };
    expect(await reports()).toEqual(await reports());
  });

  test('a file that the manifest lists and that is not there fails', async () => {
    const out = output();
    rmSync(join(out, TEXT));
    const { code, out: shown } = await handout('verify', '--out', out);
    expect(shown).toContain(`FAIL  Files  ${TEXT}`);
    expect(code).toBe(1);
  });

  test('judges a named file from elsewhere, by its ending and without a promise', async () => {
    const [out, elsewhere] = [join(folder(), 'reports'), folder({ 'notes.txt': 'Words.\n' })];
    const file = join(elsewhere, 'notes.txt');
    const { code } = await handout('verify', file, '--out', out);
    const [judged] = reportIn(out).files;
    expect(judged).toMatchObject({ path: file, format: 'text' });
    expect(judged).not.toHaveProperty('promise');
    expect(judged?.verdicts.length).toBeGreaterThan(3);
    expect(code).toBe(judged?.verdicts.some(({ outcome }) => outcome === 'fail') ? 1 : 0);
  });

  test('knows a named file of the manifest, and judges that one only', async () => {
    await handout('verify', join(made, TEXT), '--out', made);
    expect(reportIn(made).files).toMatchObject([{ path: TEXT, locale: 'en', edition: 'text' }]);
  });

  test('says of outside checkers that nobody asked for that they were not run; that fails only when all are required', async () => {
    const lenient = await handout('verify', '--out', made);
    expect(lenient.out).toMatch(/NOT RUN {2}EPUBCheck 5\.3: /);
    expect(lastLine(lenient.out)).toMatch(/0 failed.*, 4 not run$/);
    expect(lenient.code).toBe(0);
    expect((await handout('verify', '--out', made, '--require-all')).code).toBe(1);
    const book = 'en/a-small-guide.epub';
    expect(reportIn(made).tools.map(({ tool, path, outcome }) => [tool, path, outcome])).toEqual([
      ['Ace', book, 'not-run'],
      ['EPUBCheck 5.3', book, 'not-run'],
      ['axe', book, 'not-run'],
      ['axe', 'report.html', 'not-run'],
    ]);
  });

  test('asks no checker about a file that none of them reads', async () => {
    const out = output();
    await handout('verify', '--out', out);
    expect(reportIn(out).tools.map(({ path }) => path)).toEqual(['report.html']);
  });

  const broken: [string, (path: string) => void][] = [
    ['that is no EPUB', (path) => writeFileSync(path, 'not a book')],
    ['that is empty', (path) => writeFileSync(path, '')],
    [
      'that is cut off',
      (path) => writeFileSync(path, readFileSync(join(made, 'en/a-small-guide.epub')).subarray(0, 900)),
    ],
    ['with something after its end', (path) => appendFileSync(path, 'more')],
  ];

  test.each(broken)('gives a report on an EPUB %s', async (_, spoil) => {
    const [out, elsewhere] = [folder(), folder({ 'book.epub': readFileSync(join(made, 'en/a-small-guide.epub')) })];
    const path = join(elsewhere, 'book.epub');
    spoil(path);
    const { code, out: shown } = await handout('verify', path, '--out', out);
    expect([0, 1]).toContain(code);
    expect(shown).toMatch(/\d+ passed, \d+ failed/);
  });

  test.each([
    ['no PDF', 'not a document'],
    ['an empty file', ''],
    ['the start of a PDF', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n'],
  ])('gives a report on a PDF that is %s, with a failure', async (_, bytes) => {
    const [out, elsewhere] = [folder(), folder({ 'a.pdf': bytes })];
    const { code, out: shown } = await handout('verify', join(elsewhere, 'a.pdf'), '--out', out);
    expect(shown).toMatch(/^FAIL {2}[A-Z][A-Z\d]-\d{2}/m);
    expect(code).toBe(1);
  });
});

describe('a wrong call', () => {
  const calls: [string, () => string[], RegExp][] = [
    ['without anything built', () => ['--out', folder()], /without a manifest that lists files/],
    [
      'with a manifest that lists nothing',
      () => ['--out', folder({ 'manifest.json': '{"files":[]}' })],
      /without a manifest/,
    ],
    [
      'of a build that was stopped while files changed places',
      () => ['--out', folder({ 'manifest.json': '{ "files": [], "replacing": [] }' })],
      /of a build that was stopped, expected one that is done: build again/,
    ],
    ['with a broken manifest', () => ['--out', folder({ 'manifest.json': '{' })], /without a manifest/],
    [
      'of a file that there is not',
      () => ['nowhere.pdf', '--out', folder()],
      /Unexpected file `nowhere.pdf`, expected a file that is there/,
    ],
    ['of a file of another kind', () => ['notes.docx', '--out', folder()], /`\.pdf`, `\.txt` or `\.epub`/],
    ['with an option of a build', () => ['--content', 'content'], /Unexpected option `--content`/],
  ];

  test.each(calls)('%s ends with code 2 and writes nothing', async (_, argv, expected) => {
    const given = argv();
    const { code, err, out } = await handout('verify', ...given);
    expect(err).toMatch(expected);
    expect(out).toBe('');
    expect(code).toBe(2);
    const folderOf = given[given.indexOf('--out') + 1];
    if (given.includes('--out') && folderOf)
      expect(readdirSync(folderOf).filter((name) => /^report/.test(name))).toEqual([]);
  });

  test('a build takes no option of verify', async () => {
    const { code, err } = await handout('build', '--tools');
    expect(err).toMatch(/Unexpected option `--tools`/);
    expect(code).toBe(2);
  });
});
