import { expect, test } from 'vitest';
import type { LayoutPage } from '../../../src/ast/layout.ts';
import { misfitOf } from '../../../src/render/pdf/misfit.ts';
import { documentOf, paragraph, resources, section } from '../../documents.ts';

const long = 'Words without an end, or so it seems to whoever has to read all of them at once, and again.';
const entry = resources([
  { ...paragraph('Harbor'), id: 'resource:Harbor/name' },
  { ...paragraph('harbor.example'), id: 'resource:Harbor/website-1' },
]);
const larger = { ...paragraph('There is larger print.'), id: 'front/larger-print' };
const document = documentOf([section(2, 'Part', entry, paragraph(long))], { editionLines: { largerPrint: larger } });

const box = { xPt: 0, yPt: 0, widthPt: 10, heightPt: 10 };
const pages = (...ids: string[]): LayoutPage[] =>
  ids.map((id, index) => ({
    label: String(index + 1),
    widthPt: 100,
    heightPt: 100,
    fragments: [{ id, box, textStart: 0 }],
  }));
const ranges = [
  { top: 0, bottom: 90 },
  { top: 100, bottom: 190 },
  { top: 200, bottom: 230 },
  { top: 240, bottom: 252.5 },
];

test('nothing is wrong with as many pages as there may be, or where pages are not counted', () => {
  const four = pages('title', 'title', 'title', 'title');
  expect(misfitOf(document, four, ranges, 4)).toBeUndefined();
  expect(misfitOf(document, four, ranges)).toBeUndefined();
});

test('the first block past the last page is named by the entry that it is a part of, with the height of all that is past', () => {
  const four = pages('title', 'title', 'resource:Harbor/website-1', `p:${long}`);
  expect(misfitOf(document, four, ranges, 2)).toEqual({
    pages: 4,
    mostPages: 2,
    id: 'resource:Harbor',
    words: 'Harbor',
    byPt: 30 + 12.5,
  });
});

test('a block of no entry is named by its first words, cut where they are long', () => {
  const named = (id: string) => misfitOf(document, pages('title', id), ranges.slice(0, 2), 1);
  expect(named('h:Part')).toMatchObject({ id: 'h:Part', words: 'Part' });
  expect(named(`p:${long}`)?.words).toBe(`${long.slice(0, 59)}…`);
  expect(named('front/larger-print')?.words).toBe('There is larger print.');
  expect(named('note-box')).toMatchObject({ id: 'note-box', words: 'note-box' });
});
