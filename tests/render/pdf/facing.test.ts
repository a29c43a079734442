import { beforeAll, expect, test } from 'vitest';
import type { LayoutResult } from '../../../src/build/layout-job.ts';
import { elements, type PdfFacts, textOf } from '../../../src/verify/pdf/facts.ts';
import { factsOf } from '../../built.ts';
import { guideOf, layOut } from './editions.ts';

let result: LayoutResult;
let facts: PdfFacts;

beforeAll(async () => {
  result = await layOut(await guideOf(4), 'en+ar/guide-bilingual-letter.pdf');
  facts = await factsOf(result);
});

test('a block and its translation stand in one row, the first language at the left', () => {
  let pairs = 0;
  for (const { fragments, widthPt } of result.layout.pages)
    for (const one of fragments) {
      const other = fragments.find(({ id }) => id === `${one.id}:ar`);
      if (!other || one.textStart > 0 || other.textStart > 0) continue;
      pairs += 1;
      expect(other.box.yPt, one.id).toBeCloseTo(one.box.yPt, 1);
      expect(one.box.xPt + one.box.widthPt, one.id).toBeLessThan(widthPt / 2);
      expect(other.box.xPt, one.id).toBeGreaterThan(widthPt / 2);
    }
  expect(pairs).toBeGreaterThan(20);
});

test('every block has its translation on the page that it begins on', () => {
  const first = new Map<string, number>();
  for (const [page, { fragments }] of result.layout.pages.entries())
    for (const { id } of fragments) if (!first.has(id)) first.set(id, page);
  const own = [...first.keys()].filter((id) => !id.endsWith(':ar') && first.has(`${id}:ar`));
  expect(own).toEqual(expect.arrayContaining(['part-1/heading', 'resource:harbor/name', 'resource:harbor/website-1']));
  for (const id of own) expect(first.get(`${id}:ar`), id).toBe(first.get(id));
});

test('the document has one title, which is both', () => {
  const titles = facts.tree.flatMap(elements).filter(({ role }) => role === 'H1');
  expect(titles).toHaveLength(1);
  const [title] = titles;
  expect(title && textOf(title)).toContain('A guide');
  const spans = title ? elements(title).filter(({ lang }) => lang === 'ar') : [];
  expect(spans.map(({ role }) => role)).toEqual(['Span']);
  expect(spans.map(textOf).join('')).not.toContain('A guide');
});

test('every block of the second language says so, and none of the first', () => {
  const all = facts.tree.flatMap(elements).filter(({ id }) => id !== undefined);
  // What stands in a list has the language of the list.
  const inLists = new Set(all.filter(({ role, lang }) => role === 'L' && lang === 'ar').flatMap(elements));
  const second = all.filter(({ id }) => id?.endsWith(':ar'));
  expect(second.length).toBeGreaterThan(20);
  expect(second.filter((one) => one.lang !== 'ar' && !inLists.has(one)).map(({ id }) => id)).toEqual([]);
  expect(all.filter(({ id, lang }) => !id?.endsWith(':ar') && lang === 'ar')).toEqual([]);
});
