import { expect, test } from 'vitest';
import type { Phrasing } from '../../src/ast/nodes.ts';
import { plainText } from '../../src/ast/plain-text.ts';
import { withLatinRuns } from '../../src/localize/latin-runs.ts';
import type { LocalizeState } from '../../src/localize/state.ts';
import { inlines, link, strong } from '../documents.ts';

const state = (locale: string, sourceLocale = 'en') => ({ locale, sourceLocale }) as LocalizeState;

/** What is told of running text: each piece with its language. */
function tagged(locale: string, ...nodes: (string | Phrasing)[]): [string, string | undefined][] {
  return withLatinRuns(inlines(nodes), state(locale)).map((node) => [plainText([node]), node.lang]);
}

/** What is in the language of the guide. */
function english(locale: string, text: string): string[] {
  const pieces = tagged(locale, text);
  expect(pieces.map(([piece]) => piece).join('')).toBe(text);
  return pieces.flatMap(([piece, lang]) => (lang === 'en' ? [piece] : []));
}

test('words in Latin letters say that they are in the language of the guide, and the rest says nothing (UX-07)', () => {
  expect(tagged('ar', 'مجموعة NEXT Distro هنا')).toEqual([
    ['مجموعة ', undefined],
    ['NEXT Distro', 'en'],
    [' هنا', undefined],
  ]);
});

test.each([
  ['بخطوات 12-step هنا', ['12-step']],
  ['ابحث عن #addiction أو @handle', ['#addiction', '@handle']],
  ['شركة AT&T وغيرها', ['AT&T']],
  ['Drug User’s Union هنا', ['Drug User’s Union']],
  ['اتحاد NC\u00a0Union هنا', ['NC\u00a0Union']],
  ['AA، NA؟', ['AA', 'NA']],
  ['اسمها HAMS. وهنا NA’ أيضًا', ['HAMS', 'NA']],
  ['(PWUD) “HAMS”.', ['PWUD', 'HAMS']],
  ['440-951-5357 و24/7', []],
])('of %s these: %j', (text, expected) => {
  expect(english('ar', text)).toEqual(expected);
});

test.each([
  ['zh-Hans', 'AA和NA', ['AA', 'NA']],
  ['ru', 'группа SMART и NA', ['SMART', 'NA']],
  ['ko', 'NCUSU의 모임', ['NCUSU']],
  ['bn', 'আমি AA এবং', ['AA']],
])('so it is in %s: %s', (locale, text, expected) => {
  expect(english(locale, text)).toEqual(expected);
});

test('a language of Latin letters has them as they are', () => {
  for (const locale of ['es', 'ht', 'vi', 'en'])
    expect(tagged(locale, 'con NEXT Distro')).toEqual([['con NEXT Distro', undefined]]);
});

test('so has every language, when the guide itself is not written in Latin letters', () => {
  const nodes = inlines(['مجموعة NEXT Distro']);
  expect(withLatinRuns(nodes, state('ar', 'ru'))).toEqual(nodes);
});

test('strong and nested runs keep what they are around the pieces in them', () => {
  const nodes = withLatinRuns([strong('مجموعة ', { type: 'emphasis', children: inlines(['NA']) })], state('ar'));
  expect(nodes).toEqual([
    strong('مجموعة ', { type: 'emphasis', children: [{ type: 'text', value: 'NA', lang: 'en' }] }),
  ]);
});

test.each<[string, Phrasing]>([
  ['a link', link('https://na.org/', 'na.org')],
  ['code', { type: 'inlineCode', value: 'npm start' }],
  ['a forced line end', { type: 'break' }],
  ['a run that has a language already', { type: 'span', lang: 'es', children: inlines(['Reducción de daños']) }],
])('%s stays as it is', (_, node) => {
  expect(withLatinRuns([node], state('ar'))).toEqual([node]);
});

test('nothing of the nodes given is changed', () => {
  const nodes = [strong('مجموعة NA'), ...inlines(['AA'])];
  const before = structuredClone(nodes);
  withLatinRuns(nodes, state('ar'));
  expect(nodes).toEqual(before);
});
