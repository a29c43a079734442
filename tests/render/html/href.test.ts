import { expect, test } from 'vitest';
import { hrefOf } from '../../../src/render/html/href.ts';

test.each([
  'https://example.org',
  'https://www.example.org/a-b/?c=d&e=%20f#g',
  "https://example.org/it's_(here)",
  'https://example.org/ñ/路径',
  'http://[::1]/',
  'mailto:help@example.org',
  'tel:+1(800)555-0100',
])('a right address stays to the letter: %s', (address) => {
  expect(hrefOf(address)).toBe(address);
});

test.each([
  ['https://example.org/a b', 'https://example.org/a%20b'],
  ['https://example.org/?filter[a]=b|c', 'https://example.org/?filter%5Ba%5D=b%7Cc'],
  ['https://example.org/"a"<b>`c`^{d}', 'https://example.org/%22a%22%3Cb%3E%60c%60%5E%7Bd%7D'],
  ['https://example.org/100%/a%2', 'https://example.org/100%25/a%252'],
  ['https://example.org/#/a#b', 'https://example.org/#/a%23b'],
])('what a URL cannot hold is encoded: %s', (address, expected) => {
  expect(hrefOf(address)).toBe(expected);
});
