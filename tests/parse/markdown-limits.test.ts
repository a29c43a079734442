import { toString as plainText } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { parseGuide } from '../../src/parse/guide.ts';
import { parseInline } from '../../src/parse/inline.ts';
import { fileOf, told } from './told.ts';

const read = (text: string) => {
  const file = fileOf('guide.md', text);
  const guide = parseGuide(file);
  return { told: told(file), types: guide?.tree.children.map(({ type }) => type), tree: guide?.tree };
};

test.each([
  ['quotes', '>'.repeat(1500), '9', 'quote'],
  ['quotes with spaces', '> '.repeat(20_000), '17', 'quote'],
  ['lists', '- '.repeat(20_000), '17', 'list'],
  ['numbered lists', '1. '.repeat(5000), '25', 'list'],
  ['lists in quotes', '> - '.repeat(5000), '17', 'quote'],
  ['notes', '[^a]: '.repeat(5000), '49', 'list'],
  ['lists far to the right', `- ${' '.repeat(200)}- `, '1', 'list'],
])('%s without end are an error at the first level too many, and what follows is read', (_, opening, column, type) => {
  const { told, types } = read(`# T\n\n${opening}x\n\n${opening}y\n\n## Two\n\n[b](c)`);
  expect(told).toEqual(
    [3, 5].map(
      (line) => `${line}:${column} deep-nesting: Unexpected ${type} inside 8 others, expected 8 levels at most`,
    ),
  );
  expect(types).toEqual(['heading', 'paragraph', 'paragraph', 'heading', 'paragraph']);
});

test.each([
  ['brackets', '!['.repeat(4000), '4000 brackets `[`, expected 200 at most'],
  ['links', '[a](b) '.repeat(201), '201 brackets `[`, expected 200 at most'],
  ['stars', `${'*a '.repeat(300)}b${' a*'.repeat(300)}`, '600 signs such as `*`, expected 400 at most'],
  ['letters', 'a'.repeat(10_001), '10001 characters, expected 10000 at most'],
])('a paragraph, a cell, an item and a note with too many %s are an error at their place', (_, text, expected) => {
  const { told, types } = read(`Words.[^a]\n\n${text}\n\n| a |\n|---|\n| ${text} |\n\n- ${text}\n\n[^a]: ${text}\n`);
  expect(told.map((message) => message.replace(/-\S+/, '').replace('10005', '10001'))).toEqual(
    ['3:1', '7:1', '9:3', '11:7'].map((place) => `${place} paragraph-length: Unexpected paragraph with ${expected}`),
  );
  expect(types).toEqual(['paragraph', 'paragraph', 'table', 'list', 'footnoteDefinition']);
});

test('a long table and a long list of links are not too much', () => {
  const rows = '| [a](https://a.example) | *b* |\n'.repeat(400);
  const items = '- [a](https://a.example) and *b*\n'.repeat(400);
  expect(read(`# T\n\n| a | b |\n|---|---|\n${rows}\n${items}`).told).toEqual([]);
});

test('a rule of many hyphens is no list', () => {
  expect(read(`a\n\n${'- '.repeat(60)}\n\nb`)).toMatchObject({
    told: [],
    types: ['paragraph', 'thematicBreak', 'paragraph'],
  });
});

test('a title that holds too much stays one', () => {
  const { told, tree } = read(`# ${'*'.repeat(500)}\n\nWords.\n`);
  expect(told).toEqual([expect.stringContaining('1:1-1:503 paragraph-length')]);
  expect(tree && plainText(tree)).toBe('xWords.');
});

test('a line without end is an error, in code too', () => {
  expect(read(`a\n\n\`\`\`\n${'b '.repeat(20_000)}\n\`\`\`\n\nc`)).toMatchObject({
    told: ['4:1 line-length: Unexpected line of 40000 characters, expected 20000 at most'],
    types: ['paragraph', 'code', 'paragraph'],
  });
});

test('lines and boxes without end are an error at the first too many', () => {
  expect(read('a\n\n'.repeat(25_001)).told).toEqual(['50001:1 guide-length: Unexpected line, expected 50000 at most']);
  expect(read(`${Array.from({ length: 400 }, (_, n) => `${':'.repeat(403 - n)}a`).join('\n')}`).told).toEqual([
    '11:1 unknown-directive: Unexpected line that opens a box, expected 10 at most',
  ]);
});

test.each([
  ['['.repeat(300), 'paragraph-length'],
  ['>'.repeat(2000), 'deep-nesting'],
  ['a'.repeat(20_000), 'paragraph-length'],
])('running text that holds too much is a problem, and literal text', (text, rule) => {
  const { children, problem } = parseInline(text);
  expect(children).toEqual([{ type: 'text', value: text }]);
  expect(problem).toMatchObject({ rule });
});
