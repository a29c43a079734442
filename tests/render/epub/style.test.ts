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
