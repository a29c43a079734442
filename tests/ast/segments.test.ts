import { expect, test } from 'vitest';
import { segmentsOf } from '../../src/ast/segments.ts';

const words = new Intl.Segmenter('en', { granularity: 'word' });
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

test('gives what ICU gives, in a long text too', () => {
  const text = 'Some words, e\u0301 and र\u094dक, 👨\u200d👩 or two. '.repeat(200);
  for (const segmenter of [words, letters]) {
    const expected = [...segmenter.segment(text)].map(({ segment, index }) => [index, segment]);
    expect(segmentsOf(segmenter, text).map(({ index, value }) => [index, value])).toEqual(expected);
  }
});

test('a text of a hundred thousand letters does not fill the memory', () => {
  expect(segmentsOf(letters, 'e\u0301'.repeat(50_000))).toHaveLength(50_000);
  const found = segmentsOf(words, 'a '.repeat(50_000)).filter(({ isWordLike }) => isWordLike);
  expect(found).toHaveLength(50_000);
  expect(found.at(-1)).toMatchObject({ value: 'a', index: 99_998 });
});
