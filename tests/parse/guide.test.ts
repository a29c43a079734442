import { expect, test } from 'vitest';
import { parseGuide } from '../../src/parse/guide.ts';
import { fileOf, told } from './told.ts';

const parse = (source: string) => {
  const file = fileOf('guide.md', source);
  return { guide: parseGuide(file), told: told(file), hints: file.messages.map(({ note }) => note) };
};

test('reads the front matter and takes it out of the tree', () => {
  const { guide, told } = parse(`---
lang: es
slug: guia
date: 2026-09-01
publisher: NEXT
contact: content@example.org
rights:
description: "A guide: short."
---

# Title
`);
  expect(told).toEqual([]);
  expect(guide?.settings).toEqual({
    lang: 'es',
    slug: 'guia',
    date: '2026-09-01',
    publisher: 'NEXT',
    contact: 'content@example.org',
    rights: undefined,
    description: 'A guide: short.',
  });
  expect(guide?.tree.children).toMatchObject([{ type: 'heading', position: { start: { line: 11, column: 1 } } }]);
});

test.each([['# Title\n'], ['---\n---\n\n# Title\n'], ['---\n# to do\n---\n\n# Title\n']])(
  'front matter may be absent: %j',
  (source) => {
    const { guide, told } = parse(source);
    expect(told).toEqual([]);
    expect(guide?.settings).toMatchObject({ lang: 'en' });
    expect(guide?.tree.children.map(({ type }) => type)).toEqual(['heading']);
  },
);

test('reports all faults of the front matter at their lines, and gives the tree all the same', () => {
  const { guide, told, hints } = parse(
    '\u{FEFF}---\r\npublsher: NEXT\r\ndate: 2026-13-01\r\nlang: es_MX\r\nslug: A b\r\n---\r\n\r\n# Title\r\n',
  );
  expect(told).toEqual([
    '2:1-2:9 unknown-key: Unexpected key `publsher`, expected `lang`, `slug`, `date`, `publisher`, `contact`, `rights`, `description`, `version` or `neutral_title`',
    '3:7-3:17 value: Unexpected value `2026-13-01`, expected a date such as `2026-08-31`',
    '4:7-4:12 value: Unexpected value `es_MX`, expected a language tag such as `es` or `zh-Hans`',
    '5:7-5:10 value: Unexpected value `A b`, expected a name such as `smart-recovery`',
  ]);
  expect(hints[0]).toBe('Did you mean `publisher`?');
  expect(guide?.settings.lang).toBe('en');
  expect(guide?.tree.children).toMatchObject([{ type: 'heading', position: { start: { line: 8 } } }]);
});

test('reports broken YAML of the front matter at its line', () => {
  expect(parse('---\nlang: en\ndescription: Note: free\n---\n').told).toEqual([
    '3:14-3:15 yaml-syntax: Unexpected second `:` in a value, expected text without it',
  ]);
  expect(parse('---\njust text\n---\n').told).toEqual([
    '2:1-2:10 value: Unexpected value `just text`, expected a group of keys',
  ]);
});

test('gives nothing for a file that is not UTF-8', () => {
  const file = fileOf('guide.md', '');
  file.value = new Uint8Array([0x23, 0x20, 0xff]);
  expect(parseGuide(file)).toBeUndefined();
  expect(told(file)).toEqual(['1:3 utf-8: Unexpected byte `0xff`, expected text in UTF-8']);
});
