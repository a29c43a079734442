import { expect, test } from 'vitest';
import type { Block } from '../../../src/ast/nodes.ts';
import { figure, heading, list, paragraph, resources, section, table } from '../../documents.ts';
import { blockMarkup } from './markup.ts';

test.each<[string, Block, string]>([
  ['a paragraph', paragraph('a'), '<p id="p-a">a</p>'],
  ['a heading', heading(3, 'a'), '<h3 id="h-a">a</h3>'],
  [
    'a section, named by its heading',
    section(2, 'a', paragraph('b')),
    '<section id="s-a" aria-labelledby="h-a"><h2 id="h-a">a</h2><p id="p-b">b</p></section>',
  ],
  ['a list', list(['a']), '<ul id="l-li1-p-a"><li id="li1-p-a"><p id="p-a">a</p></li></ul>'],
  ['a list from 1', list(['a'], { start: 1 }), '<ol id="l-li1-p-a"><li id="li1-p-a"><p id="p-a">a</p></li></ol>'],
  [
    'a list from 7',
    list(['a'], { start: 7 }),
    '<ol id="l-li1-p-a" start="7"><li id="li1-p-a"><p id="p-a">a</p></li></ol>',
  ],
  [
    'a quotation',
    { type: 'blockquote', id: 'q', children: [paragraph('a')] },
    '<blockquote id="q"><p id="p-a">a</p></blockquote>',
  ],
  [
    'preformatted text',
    { type: 'code', id: 'c', value: 'a\n\tb < c' },
    '<pre id="c"><code>a\n    b &#x3C; c</code></pre>',
  ],
  ['a change of subject', { type: 'thematicBreak', id: 'r' }, '<hr id="r"/>'],
  [
    'a picture',
    figure('a "b"', 'x.svg'),
    '<figure id="f-a__b_"><img src="pictures/x.svg" alt="a &#x22;b&#x22;"/></figure>',
  ],
  [
    'decoration',
    figure('', 'x.svg'),
    '<figure id="f-"><img src="pictures/x.svg" alt="" role="presentation"/></figure>',
  ],
  [
    'a list of groups',
    resources([paragraph('a')]),
    '<ul id="resources" class="resources"><li id="resource-a" class="resource"><p id="p-a">a</p></li></ul>',
  ],
])('%s', (_, block, expected) => {
  expect(blockMarkup([block])).toBe(expected);
});

test('a table has a header for each column', () => {
  expect(blockMarkup([table(['a', 'b'], ['c', 'd'])]).replaceAll(/ id="[^"]*"/g, '')).toBe(
    '<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>' +
      '<tbody><tr><td>c</td><td>d</td></tr></tbody></table>',
  );
});

test('a header without words heads nothing', () => {
  const children = [{ type: 'tableCell' as const, id: 'c', header: true, children: [] }];
  const empty: Block = { type: 'table', id: 't', children: [{ type: 'tableRow', id: 'r', children }] };
  expect(blockMarkup([empty])).toBe('<table id="t"><thead><tr id="r"><td id="c"/></tr></thead></table>');
});

test('a block of another language says so, and takes its own direction when it is text', () => {
  const foreign = [
    { ...paragraph('نص'), lang: 'ar' },
    { ...list(['b']), lang: 'ar' },
  ];
  expect(blockMarkup(foreign)).toBe(
    '<p id="p-نص" lang="ar" xml:lang="ar" dir="rtl">نص</p>' +
      '<ul id="l-li1-p-b" lang="ar" xml:lang="ar"><li id="li1-p-b"><p id="p-b">b</p></li></ul>',
  );
});
