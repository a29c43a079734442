import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/parse/nearest.ts';

const keys = ['id', 'name', 'alternate_name', 'description', 'websites'];

test.each([
  ['nmae', 'name'],
  ['alternateName', 'alternate_name'],
  ['Description', 'description'],
  ['website', 'websites'],
  ['descripton', 'description'],
])('%s is near %s', (word, key) => {
  expect(nearest(word, keys)).toBe(key);
});

test('a word that is like none has no neighbor', () => {
  expect(nearest('colour', keys)).toBeUndefined();
  expect(didYouMean('colour', keys, 'Delete it.')).toBe('Delete it.');
  expect(didYouMean('nmae', keys, 'Delete it.')).toBe('Did you mean `name`?');
});
