import { describe, expect, test } from 'vitest';
import { digest } from '../../src/build/digest.ts';

describe('the digest of a value', () => {
  const node = { type: 'text', value: 'Words', children: [1, 'two', null] };

  test('is the same for equal values, whatever the order of their keys', () => {
    expect(digest({ ...node })).toBe(digest({ children: [1, 'two', null], value: 'Words', type: 'text' }));
    expect(digest({ ...node, lang: undefined })).toBe(digest(node));
  });

  test('does not mind where a node was written', () => {
    const placed = { ...node, file: 'guide.md', position: { start: { line: 1, column: 1 } } };
    expect(digest(placed)).toBe(digest({ ...node }));
  });

  test.each<[string, unknown, unknown]>([
    ['another word', node, { ...node, value: 'words' }],
    ['another order of a list', [1, 2], [2, 1]],
    ['a list and an object', [1], { 0: 1 }],
    ['a number and its digits', [1], ['1']],
    ['nested lists', [[1], 2], [[1, 2]]],
    ['words that hold the marks of a list', ['a', 'b'], ['a","b']],
    ['bytes', Uint8Array.of(1), Uint8Array.of(2)],
    ['a map and an object', new Map([['a', 1]]), { a: 1 }],
    ['a key that is there', { a: null }, {}],
  ])('differs: %s', (_, a, b) => {
    expect(digest(a)).not.toBe(digest(b));
  });
});
