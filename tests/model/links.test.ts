import { expect, test } from 'vitest';
import type { Link } from '../../src/ast/nodes.ts';
import { plainText } from '../../src/ast/plain-text.ts';
import { build } from './guide.ts';

function linkIn(markdown: string): Link | undefined {
  const [paragraph] = build(`# T\n\n${markdown}\n\n## A heading`).document.children;
  const children = paragraph?.type === 'paragraph' ? paragraph.children : [];
  return children.find((node) => node.type === 'link');
}

test.each([
  ['[NEXT](https://www.nextdistro.org/)', 'NEXT (nextdistro.org)', 'NEXT, nextdistro.org'],
  ['<https://nextdistro.org>', 'nextdistro.org', 'Website, nextdistro.org'],
  ['www.nextdistro.org/a/', 'nextdistro.org/a', 'Website, nextdistro.org/a'],
  ['[](https://nextdistro.org)', 'nextdistro.org', 'Website, nextdistro.org'],
  ['[NEXT (nextdistro.org)](https://nextdistro.org)', 'NEXT (nextdistro.org)', 'NEXT (nextdistro.org), nextdistro.org'],
  ['a@example.org', 'a@example.org', 'Email to a@example.org'],
  ['[us](mailto:a@example.org?subject=x)', 'us (a@example.org)', 'Email to a@example.org'],
  ['[440-951-5357](tel:+14409515357)', '440-951-5357', 'Call +14409515357'],
  ['[SMART](tel:440-951-5357)', 'SMART (440-951-5357)', 'Call 440-951-5357'],
  ['[below](#a-heading)', 'below', 'below'],
])('%s is printed with its address and described in words (LP-11, UA-21)', (markdown, printed, description) => {
  const link = linkIn(markdown);
  expect(link && plainText(link.children)).toBe(printed);
  expect(link?.description).toBe(description);
});

test('a link inside the guide leads to the heading, also a second one of the same words', () => {
  const { document, problems } = build('# T\n\n[a](#b) [c](#b-1) [d](#t)\n\n## B\n\n## B');
  expect(problems).toEqual([]);
  const [paragraph] = document.children;
  const links = paragraph?.type === 'paragraph' ? paragraph.children.filter((node) => node.type === 'link') : [];
  expect(links.map(({ address }) => address)).toEqual(['#b/heading', '#b-2/heading', '#title']);
});

test.each([
  ['javascript:alert(1)', 'link-address'],
  ['JavaScript:alert(1)', 'link-address'],
  ['data:text/html,x', 'link-address'],
  ['file:///etc/passwd', 'link-address'],
  ['https://a..b/', 'link-address'],
  ['other.md', 'link-address'],
  ['//example.org', 'link-address'],
  ['https://', 'link-address'],
  ['https:example.org', 'link-address'],
  ['mailto:nobody', 'link-address'],
  ['tel:', 'link-address'],
  ['', 'link-address'],
  ['#nowhere', 'unknown-anchor'],
  ['#%', 'unknown-anchor'],
])('a link to `%s` is an error, and its words stay', (url, rule) => {
  const { document, guideFile } = build(`# T\n\nSome [words](<${url}>).`);
  expect(guideFile.messages.map(({ ruleId, line, column, fatal }) => [ruleId, line, column, fatal])).toEqual([
    [rule, 3, 6, true],
  ]);
  expect(document.children).toMatchObject([{ children: [{ value: 'Some words.' }] }]);
});

test('a reference is held to the same rule', () => {
  expect(build('# T\n\n[a][b]\n\n[b]: javascript:x').problems).toEqual(['link-address@3:1']);
});
