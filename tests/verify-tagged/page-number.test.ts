import { expect, test } from 'vitest';
import { pageNumberIn } from '../../src/verify/pdf/tagged/reading/printed-numbers.ts';

test.each([
  ['Page 3 of 26', '3', '3'],
  ['পৃষ্ঠা ৩', '3', '3'],
  ['Page iv of 26', 'iv', 'iv'],
  ['Page iv of 26', 'v', 'iv'],
  ['Page 4 of 26', 'iv', '4'],
  ['XII', 'XI', 'XII'],
  ['Annex A-3', 'A-3', 'A-3'],
  ['Annex A-4', 'A-3', 'A-4'],
  ['Page B', 'B', 'B'],
  ['Page BB', 'CC', 'BB'],
  ['A guide for friends', 'iv', undefined],
  ['No number', '3', undefined],
])('the page number of "%s", labelled %s, is %s', (text, label, number) =>
  expect(pageNumberIn(text, label, 'first')).toBe(number),
);

test('a contents line ends with its page', () => {
  expect(pageNumberIn('12 steps, page xi', 'xi', 'last')).toBe('xi');
  expect(pageNumberIn('12 steps, page xii', 'xi', 'last')).toBe('xii');
  expect(pageNumberIn('12 steps 14', '14', 'last')).toBe('14');
});
