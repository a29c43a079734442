import { describe, expect, test } from 'vitest';
import type { ManifestFile } from '../../src/build/manifest.ts';
import type { Told } from '../../src/report.ts';
import { previewFiles } from '../../src/watch/preview-files.ts';
import { createShown } from '../../src/watch/shown.ts';
import { builtLine, failedLine } from '../../src/watch/state-line.ts';

const message = (level: Told['level'], path: string, line?: number): Told => ({
  path,
  level,
  reason: 'Unexpected thing',
  rule: 'a',
  ...(line !== undefined && { line, column: 1 }),
});

describe('the line of state', () => {
  test.each([
    [{ files: 14, durationMs: 2_300 }, 'Built 14 files in 2 s'],
    [{ files: 1, durationMs: 40, changed: 1 }, 'Built 1 file in 0.1 s, 1 changed'],
    [{ files: 14, durationMs: 949, changed: 0 }, 'Built 14 files in 0.9 s, none of them changed'],
    [{ files: 2, durationMs: 59_400 }, 'Built 2 files in 59 s'],
    [{ files: 2, durationMs: 80_000, changed: 2 }, 'Built 2 files in 1 min 20 s, 2 changed'],
  ])('of a good build', (built, line) => {
    expect(builtLine(built)).toBe(line);
  });

  test.each([
    [[message('error', 'guide.md', 12)], 'Not built: 1 error in guide.md, line 12'],
    [
      [message('warning', 'es.po', 1), message('error', 'a.yaml', 3), message('error', 'guide.md', 12)],
      'Not built: 2 errors, the first in a.yaml, line 3',
    ],
    [[message('error', 'guide.md')], 'Not built: 1 error in guide.md'],
    [[message('warning', 'es.po', 1)], 'Not built: 1 warning in es.po, line 1 (`--strict` counts warnings as errors)'],
    [[message('error', '')], 'Not built: Unexpected thing'],
    [[], 'Not built'],
  ])('of one that failed', (messages, line) => {
    expect(failedLine(messages)).toBe(line);
  });
});

describe('the files that are offered', () => {
  const row = (path: string, more: Partial<ManifestFile>): ManifestFile => ({
    path,
    format: 'pdf',
    edition: 'large',
    locale: 'en',
    bytes: 1,
    sha256: 's',
    madeFrom: {},
    rebuilt: [],
    accessibilityFeature: [],
    ...more,
  });
  const rows = [
    row('en/a-large-letter.pdf', { paper: 'letter', pages: 26 }),
    row('en/a-zine-letter-print.pdf', { edition: 'zine', paper: 'letter', pages: 1, printOnly: true }),
    row('en/a.txt', { format: 'text', edition: 'text' }),
    row('en/print-instructions.pdf', { edition: 'print-instructions', paper: 'letter', pages: 2 }),
    row('en/print-instructions.txt', { format: 'text', edition: 'print-instructions' }),
    row('en+ar/a-bilingual-a4.pdf', { edition: 'bilingual', locales: ['en', 'ar'], paper: 'a4', pages: 40 }),
    row('ar/a.epub', { format: 'epub', edition: 'epub', locale: 'ar' }),
  ];
  const files = previewFiles(rows, new Set(['en/a.txt']));
  const at = (path: string) => files.find((file) => file.path === path);

  test('say their languages, their edition and their length', () => {
    expect(files.map(({ group, label }) => `${group}: ${label}`)).toEqual([
      'English: large, letter, 26 pages',
      'English: zine, letter, sheets for the printer, 1 side',
      'English: plain text',
      'English: print-instructions, letter, 2 pages',
      'English: print-instructions, plain text',
      'English and Arabic: bilingual, a4, 40 pages',
      'Arabic: e-book (EPUB)',
    ]);
    expect(files.map(({ path }) => path)).toEqual(rows.map(({ path }) => path));
  });

  test('have the plain text with their words, their direction, and whether they have changed', () => {
    expect(at('en/a-large-letter.pdf')).toMatchObject({ text: 'en/a.txt', dir: 'ltr', changed: false });
    expect(at('en/print-instructions.pdf')?.text).toBe('en/print-instructions.txt');
    expect(at('en+ar/a-bilingual-a4.pdf')?.text).toBe('en/a.txt');
    expect(at('en/a.txt')).toMatchObject({ changed: true });
    expect(at('en/a.txt')).not.toHaveProperty('text');
    expect(at('ar/a.epub')).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(at('ar/a.epub')).not.toHaveProperty('text');
  });
});

test('the last few files that pages have got are remembered, the one that was asked for last the longest', () => {
  const shown = createShown();
  for (let tag = 0; tag < 12; tag += 1) shown.add(String(tag), new Uint8Array([tag]));
  shown.add('0', new Uint8Array([0]));
  shown.add('12', new Uint8Array([12]));
  expect(shown.get('0')).toEqual(new Uint8Array([0]));
  expect(shown.get('1')).toBeUndefined();
  expect(shown.get('12')).toEqual(new Uint8Array([12]));
});
