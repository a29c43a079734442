import { expect, test } from 'vitest';
import type { Phrasing } from '../../../src/ast/nodes.ts';
import { inlines, lineEnd, link, strong } from '../../documents.ts';
import { phrasingMarkup } from './markup.ts';

const spanish = (lang = 'es'): Phrasing => ({ type: 'span', lang, children: inlines(['daños']) });

test.each<[string, Phrasing, string]>([
  ['text', { type: 'text', value: 'a < b & c' }, 'a &#x3C; b &#x26; c'],
  ['text of another language', { type: 'text', lang: 'es', value: 'y' }, '<span lang="es" xml:lang="es">y</span>'],
  ['strong', strong('a'), '<strong>a</strong>'],
  ['emphasis', { type: 'emphasis', children: inlines(['a']) }, '<em>a</em>'],
  ['delete', { type: 'delete', lang: 'es', children: inlines(['a']) }, '<del lang="es" xml:lang="es">a</del>'],
  ['inline code', { type: 'inlineCode', value: 'a  b' }, '<code>a  b</code>'],
  ['a forced line end', lineEnd, '<br/>'],
  ['a run of another language', spanish(), '<span lang="es" xml:lang="es">daños</span>'],
  ['a link out', link('https://a.example/?b&c', 'a'), '<a href="https://a.example/?b&#x26;c">a</a>'],
  ['a link inside', link('#moderation', 'a'), '<a href="other.xhtml#moderation">a</a>'],
  [
    'the call of a note',
    { type: 'footnoteReference', number: 2, target: 'footnotes/b' },
    '<a href="other.xhtml#footnotes/b" role="doc-noteref" epub:type="noteref" aria-label="Note 2">[2]</a>',
  ],
])('%s', (_, node, expected) => {
  expect(phrasingMarkup([node])).toBe(expected);
});

test('where two directions meet, a run is isolated by its own', () => {
  expect(phrasingMarkup([spanish('ar')])).toBe('<span lang="ar" xml:lang="ar" dir="rtl">daños</span>');
  expect(phrasingMarkup([spanish()], { direction: 'rtl' })).toBe(
    '<span lang="es" xml:lang="es" dir="ltr">daños</span>',
  );
});

test('in a text from right to left, addresses, numbers and code keep their order', () => {
  const nodes: Phrasing[] = [link('tel:440-951-5357', '440-951-5357'), { type: 'inlineCode', value: 'a' }];
  expect(phrasingMarkup(nodes, { direction: 'rtl' })).toBe(
    '<a href="tel:440-951-5357" dir="auto">440-951-5357</a><code dir="ltr">a</code>',
  );
});
