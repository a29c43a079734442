import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { parseInline } from '../../src/parse/inline.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';

const paragraph = (source: string) => {
  const [block] = parseMarkdown(source).children;
  return block?.type === 'paragraph' ? block.children : [];
};

test.each([
  'Open 12:30 to 14:00.',
  'note:this and a:b{c=d}',
  ':smile:',
  'a :name[label]{key="x"} b',
  'http:x :y',
  '::a b',
])('a colon in running text stays what was written: %s', (source) => {
  expect(paragraph(source)).toMatchObject([{ type: 'text', value: source }]);
});

test('what follows a colon keeps its own meaning and place', () => {
  expect(paragraph(':see[the **list**](https://a.org)')).toMatchObject([
    { type: 'text', value: ':see', position: { end: { column: 5 } } },
    { type: 'link', url: 'https://a.org', children: [{ type: 'text', value: 'the ' }, { type: 'strong' }] },
  ]);
});

test('directives that are blocks stay nodes', () => {
  const { children } = parseMarkdown('::resources{section=moderation}\n\n::other[label]\n\n:::box\nText\n:::\n');
  expect(children).toMatchObject([
    {
      type: 'leafDirective',
      name: 'resources',
      attributes: { section: 'moderation' },
      position: { start: { line: 1 } },
    },
    { type: 'leafDirective', name: 'other' },
    { type: 'containerDirective', name: 'box', children: [{ type: 'paragraph' }] },
  ]);
});

test('reads tables, struck-out text and notes of GFM', () => {
  const types = parseMarkdown('| a |\n|---|\n| b |\n\n~~x~~[^1]\n\n[^1]: Note\n').children.map(({ type }) => type);
  expect(types).toEqual(['table', 'paragraph', 'footnoteDefinition']);
});

test('reads one paragraph of running text', () => {
  const { children, problem } = parseInline('  A **bold** [link](https://a.org) at 12:30\nnext line\n');
  expect(problem).toBeUndefined();
  expect(children.map(({ type }) => type)).toEqual(['text', 'strong', 'text', 'link', 'text']);
  expect(plainText(children)).toBe('A bold link at 12:30\nnext line');
});

test.each([
  ['', 'Unexpected empty text, expected one paragraph'],
  ['One.\n\nTwo.', 'Unexpected blank line or second block, expected one paragraph'],
  ['1. One', 'Unexpected block `list`, expected one paragraph'],
  ['# One', 'Unexpected block `heading`, expected one paragraph'],
])('text that is no paragraph stays as it is, with a problem: %j', (source, reason) => {
  const { children, problem } = parseInline(source);
  expect(plainText(children)).toBe(source);
  expect(problem).toMatchObject({ reason, rule: 'one-paragraph' });
});

test('a bare address has the place of the text around it, in a note too', () => {
  const places: (number | undefined)[] = [];
  visit(parseMarkdown('Words.[^a]\n\n[^a]: see https://a.example/ or www.b.example'), (node) => {
    places.push(node.position?.start.line);
  });
  expect(places).toEqual([1, 1, 1, 1, 3, 3, 3, 3, 3, 3, 3, 3]);
});
