import { expect, test } from 'vitest';
import { pageSize, pagesAtATime, sheetSides } from '../../src/ast/page-size.ts';
import { profileOf } from '../compose/guide.ts';

const letter = { id: 'letter', widthPt: 612, heightPt: 792 };

test.each([
  ['large', 612, 792],
  ['bilingual', 792, 612],
  // Half a sheet across its long side, an eighth of one, and 3.5 by 2 inches.
  ['booklet', 396, 612],
  ['zine', 198, 306],
  ['card', 252, 144],
])('a page of %s is %f by %f points on Letter', (profile, widthPt, heightPt) => {
  expect(pageSize(profileOf(profile).layout, letter)).toEqual({ widthPt, heightPt });
});

test.each([
  ['large', 7, 1, 7],
  ['booklet', 12, 4, 6],
  ['zine', 8, 8, 1],
  ['card', 2, 1, 2],
])('%s: %i pages, full sheets of %i, are on %i sides', (profile, pages, atATime, sides) => {
  const { layout } = profileOf(profile);
  expect(pagesAtATime(layout)).toBe(atATime);
  expect(sheetSides(layout, pages)).toBe(sides);
});
