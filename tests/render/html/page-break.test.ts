import { expect, test } from 'vitest';
import type { Block, Phrasing } from '../../../src/ast/nodes.ts';
import type { PageBreak } from '../../../src/render/html/context.ts';
import { figure, heading, lineEnd, link, paragraph, section, strong, table } from '../../documents.ts';
import { blockMarkup } from './markup.ts';

/** A block in which printed pages start at these offsets: pages 2, 3 and so on. */
function paged(block: Block, id: string, ...textStarts: number[]): string {
  const breaks = textStarts.map((textStart, index): PageBreak => ({ label: String(index + 2), textStart }));
  return blockMarkup([block], { pageBreaks: (of) => (of === id ? breaks : []) }).replaceAll(
    / (?:id|href)="[^"]*"/g,
    '',
  );
}

const note: Phrasing = { type: 'footnoteReference', number: 1, target: 'footnotes/a' };
const nested: Phrasing = {
  type: 'strong',
  children: [{ type: 'emphasis', children: [{ type: 'text', value: 'cdef' }] }],
};

test.each<[string, Block, number, string]>([
  ['at the start', paragraph('abcd'), 0, '<p>|2|abcd</p>'],
  ['at a character', paragraph('ab cd'), 3, '<p>ab |2|cd</p>'],
  ['behind the last character', paragraph('ab'), 2, '<p>ab|2|</p>'],
  ['before a run, not inside it', paragraph('ab', strong('cd')), 2, '<p>ab|2|<strong>cd</strong></p>'],
  ['inside runs inside runs', paragraph('ab', nested), 4, '<p>ab<strong><em>cd|2|ef</em></strong></p>'],
  ['behind a run', paragraph(strong('ab'), 'cd'), 2, '<p><strong>ab</strong>|2|cd</p>'],
  ['behind a forced line end, which counts nothing', paragraph('ab', lineEnd, 'cd'), 2, '<p>ab<br/>|2|cd</p>'],
  ['at a character behind a forced line end', paragraph('ab', lineEnd, 'cd'), 3, '<p>ab<br/>c|2|d</p>'],
  ['before a link that it falls into', paragraph('ab', link('#x', 'cdef')), 4, '<p>ab|2|<a>cdef</a></p>'],
  ['behind a link', paragraph(link('#x', 'ab'), 'cd'), 2, '<p><a>ab</a>|2|cd</p>'],
  ['past what paper never shows', paragraph('a\u00adb\u200bcd'), 2, '<p>a\u00adb\u200b|2|cd</p>'],
  ['between two halves of a pair never', paragraph('😀b'), 2, '<p>😀|2|b</p>'],
])('a page starts in a paragraph %s', (_, block, textStart, expected) => {
  expect(paged(block, block.id, textStart)).toBe(expected);
});

test('the call of a note counts as it is printed', () => {
  const block = paragraph('ab', note, 'cd');
  expect(paged(block, block.id, 6)).toMatch(/\[1\]<\/a>c\|2\|d<\/p>$/);
});

test('many pages start in one long paragraph, each where it does', () => {
  expect(paged(paragraph('abcdef'), 'p:abcdef', 0, 2, 4)).toBe('<p>|2|ab|3|cd|4|ef</p>');
  expect(paged(paragraph('abcdef'), 'p:abcdef', 2, 2)).toBe('<p>ab|2||3|cdef</p>');
});

test('a page that starts with a heading is marked before it, where its name stays clean', () => {
  expect(paged(section(2, 'ab'), 'h:ab', 0)).toBe('<section aria-labelledby="h-ab">|2|<h2>ab</h2></section>');
  expect(paged(heading(2, 'ab'), 'h:ab', 0)).toBe('|2|<h2>ab</h2>');
});

test('pages start in pictures, cells and code', () => {
  expect(paged(figure('a', 'x.svg'), 'f:a', 0)).toBe('<figure>|2|<img src="pictures/x.svg" alt="a"/></figure>');
  expect(paged(table(['a'], ['bc']), 'td1/0', 1)).toContain('<td>b|2|c</td>');
  const code: Block = { type: 'code', id: 'c', value: 'ab\ncd' };
  expect(paged(code, 'c', 2)).toBe('<pre><code>ab\n|2|cd</code></pre>');
});
