import { expect, test } from 'vitest';
import * as z from 'zod';
import { list, text } from '../../src/parse/schema.ts';
import { parseYaml } from '../../src/parse/yaml.ts';
import { fileOf, told } from './told.ts';

const schema = z.strictObject({
  title: text,
  count: z.int().min(1).max(9),
  ratio: z.number(),
  open: z.boolean(),
  kind: z.enum(['pdf', 'text']),
  entries: list(z.strictObject({ name: text })),
});

const parse = (source: string) => {
  const file = fileOf('a.yaml', source);
  return { value: parseYaml(file, schema), told: told(file), hints: file.messages.map(({ note }) => note) };
};

const good = 'title: A\ncount: 2\nratio: 0.5\nopen: true\nkind: pdf\n';

test('gives the typed value', () => {
  expect(parse(`${good}entries:\n  - name: B\n`)).toEqual({
    value: { title: 'A', count: 2, ratio: 0.5, open: true, kind: 'pdf', entries: [{ name: 'B' }] },
    told: [],
    hints: [],
  });
});

test('reports every wrong value at once, at its place, in the order of the file', () => {
  const { value, told, hints } = parse(
    'titel: A\ncount: 10\nratio: half\nopen: yes\nkind: txt\nentries:\n  - name: 5\n  - nme: x\n  - name:\n',
  );
  expect(value).toBeUndefined();
  expect(told).toEqual([
    '1:1-9:10 missing-key: Unexpected group without `title`, expected the key `title`',
    '1:1-1:6 unknown-key: Unexpected key `titel`, expected `title`, `count`, `ratio`, `open`, `kind` or `entries`',
    '2:8-2:10 value: Unexpected value `10`, expected at most 9',
    '3:8-3:12 value: Unexpected value `half`, expected a number',
    '4:7-4:10 value: Unexpected value `yes`, expected `true` or `false`',
    '5:7-5:10 value: Unexpected value `txt`, expected `pdf` or `text`',
    '7:11-7:12 value: Unexpected value `5`, expected text',
    '8:5-8:11 missing-key: Unexpected entry without `name`, expected the key `name`',
    '8:5-8:8 unknown-key: Unexpected key `nme`, expected `name`',
    '9:10-9:10 value: Unexpected empty value, expected text',
  ]);
  expect(hints[1]).toBe('Did you mean `title`?');
  expect(hints[5]).toBe('Did you mean `text`?');
  expect(hints[6]).toBe('Put the value in double quotes: `"5"`.');
  expect(hints[9]).toBe('Write the value after the colon, or delete the line.');
});

test.each([
  ['an empty file', '', '1:1 missing-key: Unexpected empty file, expected keys and values'],
  ['a list for a file', '- a\n', '1:1-1:4 value: Unexpected list, expected a group of keys'],
  [
    'a key that stands twice',
    `${good}open: false\n`,
    '6:1-6:2 yaml-syntax: Unexpected second key `open`, expected each key once',
  ],
  [
    'a second document',
    `${good}---\n${good}`,
    '6:1-11:10 yaml-syntax: Unexpected second document after `---`, expected one document in the file',
  ],
  [
    'an open quote',
    'title: "A\ncount: 1\n',
    '3:1-3:1 yaml-syntax: Unexpected end of a value or key, expected its closing sign',
  ],
  [
    'a colon in a value',
    `title: Note: free\n`,
    '1:8-1:9 yaml-syntax: Unexpected second `:` in a value, expected text without it',
  ],
  ['a tab', 'entries:\n\t- name: A\n', '2:1-2:1 yaml-syntax: Unexpected tab at the start of a line, expected spaces'],
  ['a tag', 'title: !secret A\n', '1:8-1:15 yaml-syntax: Unexpected tag with `!`, expected a plain value'],
  ['a list as a key', '? [a]\n: b\n', '1:3-1:4 yaml-syntax: Unexpected list or group as a key, expected a name'],
  [
    'an unknown alias',
    'title: *A\n',
    '1:8-1:10 yaml-alias: Unexpected alias `*A`, expected text or the name of an anchor above it',
  ],
])('reports %s', (_, source, message) => {
  const result = parse(source);
  expect(result.value).toBeUndefined();
  expect(result.told).toEqual([message]);
});

test('a text without end is a fault, and so is an escape that is no text', () => {
  const { told } = parse(`${good.replace('A', 'a'.repeat(10_001))}entries: [{ name: "\\ud800" }, { name: "\\0" }]\n`);
  expect(told.map((message) => message.replace(/`.*`/, '…'))).toEqual([
    '1:8-1:10009 value: Unexpected value …, expected text of 10000 characters at most',
    '6:19-6:27 value: Unexpected value …, expected text without control characters',
    '6:39-6:43 value: Unexpected value …, expected text without control characters',
  ]);
});

test('a long line of values, text far to the right and blank lines are not deep', () => {
  const list = `[${'{ name: a }, '.repeat(200)}{ name: b }]`;
  const { told } = parse(
    `${good.replace('A', `|\n${' '.repeat(150)}- - - A`)}${' '.repeat(200)}\nentries: ${list}\n${' '.repeat(200)}# Words\n`,
  );
  expect(told).toEqual([]);
});

test('keys, aliases and faults by the ten thousand take no time', () => {
  const lines = (line: (index: number) => string) => Array.from({ length: 20_000 }, (_, index) => line(index)).join('');
  const started = performance.now();
  expect(parse(lines((index) => `a${index}: b\n`)).told.length).toBeLessThan(200);
  expect(parse(lines(() => 'a: b\n')).told).toHaveLength(1001);
  expect(parse(`a: [${lines((index) => `&a${index} x, *a${index}, `)}]`).told).toEqual([
    expect.stringMatching(/yaml-alias: Unexpected number of copies by aliases such as `\*a100`, expected at most 100$/),
  ]);
  // A second or two on an idle machine; the square of the number took minutes.
  expect(performance.now() - started).toBeLessThan(30_000);
});

test('one slip gives one message, and a twice-used key hides no other fault', () => {
  expect(parse('title: - A\n').told).toHaveLength(1);
  expect(parse(`${good}open: 1\n`).told).toEqual([
    expect.stringContaining('6:1-6:2 yaml-syntax'),
    '6:7-6:8 value: Unexpected value `1`, expected `true` or `false`',
  ]);
});

test('aliases share values, and keep their place', () => {
  const source = 'title: &t A\ncount: 2\nratio: 1\nopen: true\nkind: pdf\nentries: [{ name: *t }]\n';
  expect(parse(source).value?.entries).toEqual([{ name: 'A' }]);
});

test('aliases that copy copies end in a message, not in a full memory', () => {
  const levels = 'abcdefghij'.split('');
  const bomb = levels.map((name, at) => {
    const items =
      at === 0
        ? '"x"'
        : Array(10)
            .fill(`*${levels[at - 1]}`)
            .join(', ');
    return `${name}: &${name} [${items}]`;
  });
  const { value, told } = parse(bomb.join('\n'));
  expect(value).toBeUndefined();
  expect(told).toEqual([
    '2:8-2:10 yaml-alias: Unexpected number of copies by aliases such as `*a`, expected at most 100',
  ]);
});

test.each([
  ['brackets', `title: ${'['.repeat(20_000)}`, '1:39'],
  ['brackets that close', `title: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`, '1:39'],
  ['braces', '{a: '.repeat(20_000), '1:129'],
  ['braces in brackets', '[{a: '.repeat(20_000), '1:81'],
  ['dashes', '- '.repeat(50_000), '1:65'],
  ['dashes with anchors', '- &a '.repeat(50_000), '1:161'],
  ['question marks', '? '.repeat(50_000), '1:65'],
  ['colons', ': '.repeat(50_000), '1:65'],
  ['question marks behind a key', `title: ${'? '.repeat(50_000)}`, '1:70'],
  ['dashes behind a key and an anchor', `title: &a ${'- '.repeat(50_000)}`, '1:73'],
  ['lines', Array.from({ length: 700 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'), '102:102'],
  ['lines of dashes', Array.from({ length: 40 }, (_, level) => `${'  '.repeat(level)}-`).join('\n'), '33:65'],
])('%s without end give a message at the first that is too deep', (_, source, place) => {
  const { value, told } = parse(source);
  expect(value).toBeUndefined();
  expect(told).toEqual([`${place} yaml-syntax: Unexpected depth of lists and groups, expected a few levels`]);
});

test.each([
  [
    'an older version',
    '%YAML 1.1\n---\n<<: { title: A }\n',
    '1:1-1:10 yaml-syntax: Unexpected line that begins with `%`',
  ],
  ['bytes', 'title: !!binary aGVsbG8=\n', '1:8-1:16 yaml-syntax: Unexpected tag with `!`'],
  ['a set', '!!set { a }\n', '1:1-1:6 yaml-syntax: Unexpected tag with `!`'],
  ['a program', 'title: !!js/function "1"\n', '1:8-1:21 yaml-syntax: Unexpected tag with `!`'],
  ['a key that would get lost', 'a:\n  __proto__: { b: c }\n', '2:3-2:12 unknown-key: Unexpected key `__proto__`'],
])('%s is refused', (_, source, message) => {
  const { value, told } = parse(source);
  expect(value).toBeUndefined();
  expect(told).toEqual([expect.stringContaining(message)]);
});

test('a value that refers to itself gives a message', () => {
  expect(parse('title: &a [*a]\n').told).toContain('1:11-1:15 value: Unexpected list, expected text');
});

test('places do not move with a byte order mark and carriage returns', () => {
  expect(parse(`\u{FEFF}${good.replaceAll('\n', '\r\n')}entires: []\r\n`).told).toEqual([
    '6:1-6:8 unknown-key: Unexpected key `entires`, expected `title`, `count`, `ratio`, `open`, `kind` or `entries`',
  ]);
});

test('a file that is not UTF-8 is not read further', () => {
  const file = fileOf('a.yaml', 'title: A\n');
  file.value = new Uint8Array([0x61, 0x3a, 0x20, 0xe9]);
  expect(parseYaml(file, schema)).toBeUndefined();
  expect(told(file)).toEqual(['1:4 utf-8: Unexpected byte `0xe9`, expected text in UTF-8']);
});
