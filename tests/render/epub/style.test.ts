import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromRoot } from '../../paths.ts';

const css = readFileSync(fromRoot('templates/epub/book.css'), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');

test('the style sheet insists on nothing, so that readers set their own (EP-17)', () => {
  expect(css).not.toContain('!important');
  expect(css).not.toMatch(/\d(?:px|pt|cm|mm|in)\b/);
  expect(css).not.toMatch(/\b(?:letter|word)-spacing/);
  expect(css).not.toMatch(/(?<!line-)\bheight:\s*\d/);
  expect(css).not.toMatch(/\b(?:color|background[\w-]*):(?!\s*inherit)/);
  expect(css).not.toMatch(/justify|nowrap/);
});

test('no letters are slanted, and stress is bold (LP-12, LP-13)', () => {
  expect(css).not.toMatch(/italic|oblique/);
  expect(css).toMatch(/em\s*\{[^}]*font-style: normal;[^}]*font-weight: bold;/);
});

test('an entry stays together (LP-16)', () => {
  expect(css).toMatch(/\.resource\s*\{[^}]*break-inside: avoid;/);
});

test.each([
  ['ar', 1.7],
  ['ur', 2.5],
  ['bn', 1.6],
  ['zh', 1.6],
  ['ko', 1.6],
])('lines of %s are %s apart (LO-04)', (lang, leading) => {
  expect(css).toMatch(new RegExp(`\\[lang\\|="${lang}"\\][^{]*\\{[^}]*line-height: ${leading};`));
});

test('headings of tall scripts do not touch (LO-04)', () => {
  for (const lang of ['ar', 'ur', 'bn']) {
    const [, leading] = new RegExp(`h1:lang\\(${lang}\\)[^{]*\\{ line-height: ([\\d.]+);`).exec(css) ?? [];
    expect(Number(leading)).toBeGreaterThanOrEqual(1.5);
  }
});

test('Korean lines end between words, Chinese ones not before a closing sign (LO-08)', () => {
  expect(css).toMatch(/\[lang\|="ko"\]\s*\{[^}]*word-break: keep-all;/);
  expect(css).toMatch(/\[lang\|="zh"\][^{]*\{[^}]*line-break: strict;/);
});

test('nothing names a side or fetches a face: a mirrored book is the same book (LO-09)', () => {
  expect(css).not.toMatch(/\b(?:left|right)\b/);
  expect(css).not.toMatch(/@font-face|@import|url\(/);
});
