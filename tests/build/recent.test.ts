import { expect, test } from 'vitest';
import { Recent } from '../../src/build/recent.ts';

test('keeps what was asked for last, and lets go what nobody has asked for longest', () => {
  const made: string[] = [];
  const recent = new Recent<string, string>(2);
  const ask = (key: string) =>
    recent.get(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  // `b` was asked for before `a` was a second time, and went when `c` came.
  expect(made).toEqual(['a', 'b', 'c', 'b']);
  expect(['a', 'b', 'c'].map((key) => recent.has(key))).toEqual([true, true, false]);
});

test('what could not be made takes no place', () => {
  const recent = new Recent<string, string>(1);
  recent.get('a', () => 'A');
  expect(() =>
    recent.get('b', () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(recent.has('a')).toBe(true);
});
