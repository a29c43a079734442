import { expect, test } from 'vitest';
import { gramsOf, sheetsOf } from '../../src/instruct/sheets.ts';
import { profileOf } from '../compose/guide.ts';

const letter = { id: 'letter', widthPt: 612, heightPt: 792 };
const a4 = { id: 'a4', widthPt: 595.28, heightPt: 841.89 };

test.each([
  ['large', 1, 1],
  ['large', 2, 1],
  ['large', 31, 16],
  ['bilingual', 5, 3],
  ['booklet', 4, 1],
  ['booklet', 44, 11],
  ['zine', 8, 1],
  ['card', 1, 1],
  ['card', 2, 1],
])('%s: %i pages are %i sheets', (profile, pages, sheets) => {
  expect(sheetsOf(profileOf(profile).layout, pages)).toBe(sheets);
});

test('a sheet of 90 g to the square metre weighs as much as it is large', () => {
  // 8.5 by 11 inches are 0.0603 square metres, A4 is a sixteenth of one.
  expect([1, 10, 20].map((sheets) => gramsOf(sheets, letter))).toEqual([5, 54, 109]);
  expect([1, 16].map((sheets) => gramsOf(sheets, a4))).toEqual([6, 90]);
});
