import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { folder, handout } from './command.ts';

const guide = '# A guide\n\nSome words.\n\n## Groups\n\n::resources{section="groups"}\n';
const record = (more = '') => `resources:
  - id: hams
    section: groups
    name: HAMS
    description: A group.
    websites:
      - url: https://hams.cc/
        expected_host: hams.cc
${more}`;
const header = 'msgid ""\nmsgstr ""\n"Language: es\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n';
const message = (context: string, source: string, translation: string) =>
  `msgctxt "${context}"\nmsgid "${source}"\nmsgstr "${translation}"\n`;

/** A YAML file that would grow without bound if its aliases were followed. */
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, index) => {
    const before = String.fromCharCode(97 + index);
    return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`;
  }),
  'resources: *h',
].join('\n');

interface Fault {
  name: string;
  files: Record<string, string | Uint8Array>;
  /** File, line and column where the message stands. */
  at: string;
  says: RegExp;
  /** Set where what depends on the fault must not be reported too. */
  alone?: boolean;
}

const faults: Fault[] = [
  {
    name: 'a missing field',
    files: { 'guide.md': guide, 'resources.yaml': record().replace('    description: A group.\n', '') },
    at: 'resources.yaml:2:5',
    says: /without `description`/,
    alone: true,
  },
  {
    name: 'a wrong type',
    files: { 'guide.md': guide, 'resources.yaml': record('    spiritual: perhaps\n') },
    at: 'resources.yaml:9:16',
    says: /`perhaps`, expected/,
    alone: true,
  },
  {
    name: 'an unknown section',
    files: { 'guide.md': guide, 'resources.yaml': record().replace('section: groups', 'section: group') },
    at: 'resources.yaml:2:5',
    says: /section `group`/,
  },
  {
    name: 'a duplicate id',
    files: { 'guide.md': guide, 'resources.yaml': `${record()}${record().replace('resources:\n', '')}` },
    at: 'resources.yaml:9:9',
    says: /`hams`/,
  },
  {
    name: 'a directive that names nothing',
    files: { 'guide.md': guide.replace('{section="groups"}', ''), 'resources.yaml': record() },
    at: 'guide.md:7:1',
    says: /section/,
  },
  {
    name: 'a javascript: link',
    files: { 'guide.md': '# A guide\n\nA [link](javascript:alert) here.\n' },
    at: 'guide.md:3:3',
    says: /javascript:/,
  },
  {
    name: 'an image outside the content folder',
    files: { 'guide.md': '# A guide\n\nWords.\n\n![A star](../star.svg)\n' },
    at: 'guide.md:5:1',
    says: /\.\.\/star\.svg/,
  },
  {
    name: 'raw HTML',
    files: { 'guide.md': '# A guide\n\nWords with <b>HTML</b> in them.\n' },
    at: 'guide.md:3:12',
    says: /HTML `<b>`/,
  },
  {
    name: 'a skipped heading level',
    files: { 'guide.md': '# A guide\n\nWords.\n\n### Too deep\n\nWords.\n' },
    at: 'guide.md:5:1',
    says: /level/,
  },
  {
    name: 'an image without alternative text',
    files: {
      'guide.md': '# A guide\n\nWords.\n\n![](star.svg)\n',
      'star.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
    },
    at: 'guide.md:5:1',
    says: /alternative text/,
  },
  {
    name: 'a broken PO file',
    files: {
      'guide.md': '# A guide\n\nWords.\n',
      'locales/es.po': `${header}msgctxt "guide/p1"\nmsgid "Words.\nmsgstr "Palabras."\n`,
    },
    at: 'locales/es.po:7:',
    says: /./,
  },
  {
    name: 'a translation that loses a link',
    files: {
      'guide.md': '# A guide\n\nSee [this](https://example.org/).\n',
      'locales/es.po': header + message('guide/p1', 'See [this](https://example.org/).', 'Mira esto.'),
    },
    at: 'locales/es.po:6:1',
    says: /https:\/\/example\.org/,
  },
  {
    name: 'a translation that loses a placeholder',
    files: {
      'guide.md': '# A guide\n\nWords.\n',
      'locales/es.po': header + message('word:page-of', 'Page {page} of {pages}', 'Página {page}'),
    },
    at: 'locales/es.po:6:1',
    says: /\{pages\}/,
  },
  {
    name: 'a glossary with a wrong key',
    files: {
      'guide.md': '# A guide\n\nWords.\n',
      'locales/es.po': header,
      'locales/es.glossary.yaml': '- term: words\n  form: [palabras]\n',
    },
    at: 'locales/es.glossary.yaml:2:3',
    says: /`form`, expected `term`, `forms` or `note`/,
  },
  {
    name: 'YAML with an alias bomb',
    files: { 'guide.md': guide, 'resources.yaml': bomb },
    at: 'resources.yaml:',
    says: /alias/,
    alone: true,
  },
  {
    name: 'a file that is not UTF-8',
    files: { 'guide.md': Uint8Array.from([...new TextEncoder().encode('# A guide\n\nCaf'), 0xe9, 0x0a]) },
    at: 'guide.md:3:4',
    says: /UTF-8/,
  },
  { name: 'an empty guide', files: { 'guide.md': '' }, at: 'guide.md', says: /./ },
  { name: 'no guide at all', files: { 'readme.md': '# Hello\n' }, at: 'guide.md', says: /guide/ },
  {
    name: 'a row with a cell too many',
    files: { 'guide.md': '# A guide\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n' },
    at: 'guide.md:5:9',
    says: /3 cells/,
  },
  {
    name: 'lists inside each other without end',
    files: { 'guide.md': `# A guide\n\n${Array.from({ length: 15 }, (_, n) => `${'  '.repeat(n)}- x\n`).join('')}` },
    at: 'guide.md:11:17',
    says: /8 levels/,
    alone: true,
  },
  {
    name: 'quotes inside each other without end',
    files: { 'guide.md': `# A guide\n\n${'> '.repeat(300)}x\n` },
    at: 'guide.md:3:17',
    says: /8 levels/,
    alone: true,
  },
  {
    name: 'a damaged picture',
    files: {
      'guide.md': '# A guide\n\nWords.\n\n![A star](star.png)\n',
      'star.png': Uint8Array.from([
        0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0,
      ]),
    },
    at: 'guide.md:5:1',
    says: /damage/,
  },
  {
    name: 'a language in words',
    files: { 'guide.md': '---\nlang: english\n---\n\n# A guide\n\nWords.\n' },
    at: 'guide.md:2:7',
    says: /`english`, expected a language tag/,
  },
  {
    name: 'a catalogue whose name is no language tag',
    files: { 'guide.md': '# A guide\n\nWords.\n', 'locales/pt_BR.po': header },
    at: 'locales/pt_BR.po',
    says: /pt_BR/,
    alone: true,
  },
  {
    name: 'an edition that there is not',
    files: { 'guide.md': '# A guide\n\nWords.\n', 'editions.yaml': 'editions: { clera: { papers: [a4] } }\n' },
    at: 'editions.yaml:1:20',
    says: /`clera`/,
    alone: true,
  },
  {
    name: 'a language without a catalogue',
    files: { 'guide.md': '# A guide\n\nWords.\n', 'editions.yaml': 'papers: [a4]\nlocales: [en, fr]\n' },
    at: 'editions.yaml:2:15',
    says: /`fr`/,
    alone: true,
  },
  {
    name: 'a direction-changing character in the resource data',
    files: { 'guide.md': guide, 'resources.yaml': record().replace('A group', 'A \u202egroup') },
    at: 'resources.yaml:5:20',
    says: /U\+202E/,
    alone: true,
  },
  {
    name: 'a direction-changing character that is an escape',
    files: { 'guide.md': guide, 'resources.yaml': record().replace('A group.', '"A \\u202egroup."') },
    at: 'resources.yaml:2:5',
    says: /U\+202E/,
    alone: true,
  },
  {
    name: 'a control character that is an escape',
    files: { 'guide.md': guide, 'resources.yaml': record().replace('A group.', '"A \\egroup."') },
    at: 'resources.yaml:5:18',
    says: /without control characters/,
    alone: true,
  },
  {
    name: 'a direction-changing character in what says who gives the guide out',
    files: { 'guide.md': '# A guide\n\nWords.\n', 'site.yaml': 'organization: A \u2067B\n' },
    at: 'site.yaml:1:17',
    says: /U\+2067/,
    alone: true,
  },
  {
    name: 'a direction-changing character in a translation',
    files: {
      'guide.md': '# A guide\n\nWords.\n',
      'locales/es.po': header + message('guide/p1', 'Words.', 'Pala\u202dbras.'),
    },
    at: 'locales/es.po:8:13',
    says: /U\+202D/,
    alone: true,
  },
  {
    name: 'a direction-changing character in a glossary',
    files: {
      'guide.md': '# A guide\n\nWords.\n',
      'locales/es.po': header,
      'locales/es.glossary.yaml': '- term: words\n  forms: [pala\u202abras]\n',
    },
    at: 'locales/es.glossary.yaml:2:15',
    says: /U\+202A/,
    alone: true,
  },
  {
    name: 'a control character in what is to be built',
    files: { 'guide.md': '# A guide\n\nWords.\n', 'editions.yaml': 'papers: [a4]\u0000\n' },
    at: 'editions.yaml:1:13',
    says: /U\+0000/,
    alone: true,
  },
  {
    name: 'a character that no face has',
    files: { 'guide.md': '# A guide\n\nWords and \u4f60.\n' },
    at: 'guide.md:3:',
    says: /U\+4F60/,
  },
];

describe.each(faults)('$name', ({ files, at, says, alone }) => {
  test('is an error at its place, with a hint, and nothing is written', async () => {
    const [content, out] = [folder(files), folder()];
    const { code, err } = await handout('build', '--content', content, '--out', out, '--jobs', '1', '--format', 'text');
    const lines = err.split('\n');
    const index = lines.findIndex(
      (line) => line.startsWith(`${content}/${at}`) && line.includes('  error  ') && says.test(line),
    );
    expect(index, err).toBeGreaterThanOrEqual(0);
    if (alone) expect(lines.filter((line) => line.includes('  error  '))).toEqual([lines[index]]);
    expect(lines[index + 1], 'a hint under the message').toMatch(/^ {4}\S/);
    expect(code).toBe(1);
    expect(readdirSync(out)).toEqual([]);
  });
});
