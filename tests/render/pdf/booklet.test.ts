import { beforeAll, describe, expect, test } from 'vitest';
import type { LayoutResult } from '../../../src/build/layout-job.ts';
import { elements, textOf } from '../../../src/verify/pdf/facts.ts';
import { factsOf } from '../../built.ts';
import { guideOf, layOut, pagesWith } from './editions.ts';

const isNotes = (id: string) => id.startsWith('notes-page/');
const isOwn = (id: string) => /^front\/(?!edition)/.test(id);
const sizes = [1, 2, 3, 4, 5, 6];
const booklets = new Map<string, LayoutResult>();

beforeAll(async () => {
  for (const size of sizes) {
    const guide = await guideOf(size);
    for (const locale of ['en', 'ar'])
      booklets.set(`${locale} ${size}`, await layOut(guide, `${locale}/guide-booklet-letter.pdf`));
  }
});

const all = (locale: string) => sizes.map((size) => booklets.get(`${locale} ${size}`) as LayoutResult);

describe.each(['en', 'ar'])('%s', (locale) => {
  test('a booklet has a multiple of four pages, with as many for notes as that needs and never more than three', () => {
    for (const booklet of all(locale)) {
      const notes = pagesWith(booklet, isNotes);
      expect(booklet.layout.pages.length % 4).toBe(0);
      expect(notes.length).toBeLessThanOrEqual(3);
      // They stand together, before what the booklet says of itself.
      const [end = 0] = pagesWith(booklet, isOwn);
      expect(notes).toEqual(notes.map((_, index) => end - notes.length + index));
    }
    const counts = new Set(all(locale).map((booklet) => pagesWith(booklet, isNotes).length));
    expect(counts.size).toBeGreaterThan(1);
  });

  test('what it says of itself ends on the last page, and has no page with the guide', () => {
    for (const booklet of all(locale)) {
      const own = pagesWith(booklet, isOwn);
      expect(own.at(-1)).toBe(booklet.layout.pages.length);
      // The lines of a translation are more than a page holds.
      expect(own).toHaveLength(locale === 'en' ? 1 : 2);
      const guide = pagesWith(booklet, (id) => /^(?:part-\d|groups|resource:)/.test(id));
      expect(Math.max(...guide)).toBeLessThan(Math.min(...own));
    }
  });

  test('page numbers stand in the outer corners', async () => {
    const { pages } = await factsOf(booklets.get(`${locale} 3`) as LayoutResult);
    const sides = pages.map(({ texts, widthPt }) => {
      const foot = texts.filter(({ mcid }) => mcid === undefined);
      const left = Math.min(...foot.map(({ x }) => x));
      const right = Math.max(...foot.map(({ x, width }) => x + width));
      // Half an inch from the edge, and far from the fold.
      if (Math.abs(left - 36) < 1 && widthPt - right > 72) return 'left';
      return Math.abs(widthPt - 36 - right) < 1 && left > 72 ? 'right' : 'neither';
    });
    // The first page is a right-hand one, or in a script from right to left a left-hand one.
    const [odd, even] = locale === 'en' ? ['right', 'left'] : ['left', 'right'];
    expect(sides.length).toBeGreaterThanOrEqual(4);
    expect(sides).toEqual(sides.map((_, index) => (index % 2 === 0 ? odd : even)));
  });

  test('a page for notes has a heading, and nothing else that is read', async () => {
    const size = sizes.find((one) => pagesWith(booklets.get(`${locale} ${one}`) as LayoutResult, isNotes).length > 0);
    const facts = await factsOf(booklets.get(`${locale} ${size}`) as LayoutResult);
    const heading = facts.tree.flatMap(elements).find(({ id }) => id === 'notes-page/1');
    expect(heading?.role).toBe('H2');
    const around = facts.tree.flatMap(elements).find(({ children }) => heading && children.includes(heading));
    expect(around?.role).toBe('Sect');
    expect(around && textOf(around)).toBe(heading && textOf(heading));
  });
});
