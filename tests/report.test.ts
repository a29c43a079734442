import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { error, warn } from '../src/ast/problem.ts';
import type { ManifestFile } from '../src/build/manifest.ts';
import { Reporter, told } from '../src/report.ts';

function reporter(isTTY = false) {
  const shown = { out: '', err: '' };
  const streams = {
    out: { write: (text: string) => (shown.out += text), isTTY },
    err: { write: (text: string) => (shown.err += text), isTTY },
  };
  return { shown, reporter: new Reporter(streams) };
}

const at = (line: number, column: number) => ({ line, column });

describe('messages', () => {
  test('stand sorted by file, line and column, each with its rule and its hint, and are counted', () => {
    const { shown, reporter: report } = reporter();
    const resources = new VFile({ path: 'resources.yaml' });
    const guide = new VFile({ path: 'guide.md' });
    warn(resources, { reason: 'Third', rule: 'c', place: at(2, 1), hint: 'Do c.' });
    error(guide, { reason: 'Second', rule: 'b', place: at(10, 2), hint: 'Do b.' });
    error(guide, { reason: 'First', rule: 'a', place: at(9, 5), hint: 'Do a.' });
    report.messages([resources, guide], 'content');
    expect(shown.err).toBe(
      [
        'content/resources.yaml:2:1  warning  Third  [c]',
        '    Do c.',
        'content/guide.md:9:5  error  First  [a]',
        '    Do a.',
        'content/guide.md:10:2  error  Second  [b]',
        '    Do b.',
        '2 errors, 1 warning',
        '',
      ].join('\n'),
    );
  });

  test('cannot steer a terminal, whatever they quote', () => {
    const { shown, reporter: report } = reporter();
    const file = new VFile({ path: 'a\u001b.md' });
    error(file, {
      reason: 'Unexpected `\u001b]0;x\u0007\u001b[2J\u202ea\r\n b`',
      rule: 'a',
      place: at(1, 1),
      hint: '\u009bm',
    });
    report.messages([file], 'content');
    report.line('by \u202eA\r');
    expect(shown.err).toBe(
      'content/a⟨U+001B⟩.md:1:1  error  Unexpected `⟨U+001B⟩]0;x⟨U+0007⟩⟨U+001B⟩[2J⟨U+202E⟩a  b`  [a]\n    ⟨U+009B⟩m\n1 error, 0 warnings\n',
    );
    expect(shown.out).toBe('by ⟨U+202E⟩A\n');
    expect(told([file], 'content')).toMatchObject([{ path: 'content/a⟨U+001B⟩.md', hint: '⟨U+009B⟩m' }]);
  });

  test('have the errors last, where a terminal shows them', () => {
    const { shown, reporter: report } = reporter();
    const catalogue = new VFile({ path: 'locales/es.po' });
    const guide = new VFile({ path: 'guide.md' });
    error(guide, { reason: 'Error', rule: 'a', place: at(1, 1), hint: 'Do a.' });
    warn(catalogue, { reason: 'Warning', rule: 'b', place: at(1, 1), hint: 'Do b.' });
    report.messages([guide, catalogue], 'content');
    expect(shown.err).toMatch(/Warning[\s\S]*Error/);
  });

  test('of a template name the template', () => {
    const { shown, reporter: report } = reporter();
    const words = new VFile({ path: 'templates/words.yaml' });
    error(words, { reason: 'Broken', rule: 'a', hint: 'Mend it.' });
    report.messages([words], 'content');
    expect(shown.err).toMatch(/^templates\/words\.yaml {2}error/);
  });

  test('are silent when there are none', () => {
    const { shown, reporter: report } = reporter();
    report.messages([new VFile({ path: 'guide.md' })], 'content');
    expect(shown).toEqual({ out: '', err: '' });
  });
});

describe('progress', () => {
  test('is one line a file where nobody watches', () => {
    const { shown, reporter: report } = reporter();
    report.progress('en/a.txt', 1, 2);
    report.progress('en/b.txt', 2, 2);
    expect(shown.err).toBe('[1/2] en/a.txt\n[2/2] en/b.txt\n');
  });

  test('is one line that changes on a terminal, and is gone at the end', () => {
    const { shown, reporter: report } = reporter(true);
    report.progress('en/a.txt', 1, 2);
    expect(shown.err).not.toContain('\n');
    report.progress('en/b.txt', 2, 2);
    expect(shown.err.endsWith('\r\u001b[K')).toBe(true);
  });
});

test('files are a table whose columns stand under each other', () => {
  const { shown, reporter: report } = reporter();
  const row = { format: 'text', edition: 'text', locale: 'en', sha256: '', madeFrom: {} } as const;
  const files: ManifestFile[] = [
    { ...row, accessibilityFeature: [], rebuilt: ['new'], path: 'en/a.txt', bytes: 1025 },
    {
      ...row,
      accessibilityFeature: [],
      path: 'en/long-name.pdf',
      format: 'pdf',
      edition: 'large',
      rebuilt: ['text', 'words'],
      pages: 26,
      bytes: 10,
    },
    { ...row, accessibilityFeature: [], rebuilt: ['new'], path: 'en/kept.txt', bytes: 1 },
  ];
  report.files(files, new Set(['en/a.txt', 'en/long-name.pdf']), 'output');
  const [head = '', first = '', second = '', kept] = shown.out.split('\n');
  expect(second.indexOf('large')).toBe(head.indexOf('Edition'));
  expect(first).toMatch(/2 KB {2}new$/);
  expect(second).toMatch(/26 +1 KB {2}text, words$/);
  expect(kept).toBe('1 file in output was up to date.');
});
