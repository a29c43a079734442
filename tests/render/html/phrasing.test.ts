import { expect, test } from 'vitest';
import type { Phrasing } from '../../../src/ast/nodes.ts';
import { inlines, lineEnd, link, strong } from '../../documents.ts';
import { phrasingMarkup } from './markup.ts';

const spanish: Phrasing = { type: 'span', lang: 'es', children: inlines(['daños']) };

test.each<[string, Phrasing, string]>([
  ['text', { type: 'text', value: 'a < b & c' }, 'a &#x3C; b &#x26; c'],
  ['text of another language', { type: 'text', lang: 'es', value: 'y' }, '<span lang="es" xml:lang="es">y</span>'],
  ['strong', strong('a'), '<strong>a</strong>'],
  ['emphasis', { type: 'emphasis', children: inlines(['a']) }, '<em>a</em>'],
  ['delete', { type: 'delete', lang: 'es', children: inlines(['a']) }, '<del lang="es" xml:lang="es">a</del>'],
  ['inline code', { type: 'inlineCode', value: 'a  b' }, '<code>a  b</code>'],
  ['a forced line end', lineEnd, '<br/>'],
  ['a run of another language', spanish, '<span lang="es" xml:lang="es">daños</span>'],
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
  const arabic: Phrasing = { type: 'span', lang: 'ar', children: inlines(['ضرر']) };
  expect(phrasingMarkup([arabic])).toBe('<span lang="ar" xml:lang="ar" dir="rtl">ضرر</span>');
  expect(phrasingMarkup([spanish], { direction: 'rtl' })).toBe('<span lang="es" xml:lang="es" dir="ltr">daños</span>');
});

test('in a text from right to left, addresses, numbers and code keep their order', () => {
  const nodes: Phrasing[] = [link('tel:440-951-5357', '440-951-5357'), { type: 'inlineCode', value: 'a' }];
  expect(phrasingMarkup(nodes, { direction: 'rtl' })).toBe(
    '<a href="tel:440-951-5357" dir="ltr">440-951-5357</a><code dir="ltr">a</code>',
  );
});

test('in a text from right to left, each stretch of Latin letters is isolated, also inside a link (LO-09)', () => {
  const nodes = inlines([
    'على Facebook وInstagram، 24/7 ',
    link('https://a.org', 'موقع ', strong('NEXT Distro'), ' (a.org)'),
    link('#s', 'NEXT'),
  ]);
  expect(phrasingMarkup(nodes, { direction: 'rtl' })).toBe(
    'على <span dir="ltr">Facebook</span> و<span dir="ltr">Instagram</span>، <span dir="ltr">24/7</span> ' +
      '<a href="https://a.org">موقع <strong><span dir="ltr">NEXT Distro</span></strong> (<span dir="ltr">a.org</span>)</a>' +
      '<a href="other.xhtml#s" dir="ltr">NEXT</a>',
  );
});

test('a run of another language is isolated as a whole, and what is in it by its own direction', () => {
  const english: Phrasing = { type: 'span', lang: 'en', children: inlines([strong('HRW'), ' (Harm Reduction)']) };
  expect(phrasingMarkup([english], { direction: 'rtl' })).toBe(
    '<span lang="en" xml:lang="en" dir="ltr"><strong>HRW</strong> (Harm Reduction)</span>',
  );
  const arabic: Phrasing = { type: 'text', lang: 'ar', value: 'دليل NEXT' };
  expect(phrasingMarkup([arabic])).toBe(
    '<span lang="ar" xml:lang="ar" dir="rtl">دليل <span dir="ltr">NEXT</span></span>',
  );
});
