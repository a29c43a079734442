import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { decodeUtf8 } from '../../src/parse/utf8.ts';
import { fileOf, told } from './told.ts';

const bytes = (...values: (number | string)[]) =>
  new Uint8Array(
    values.flatMap((value) => (typeof value === 'string' ? [...new TextEncoder().encode(value)] : [value])),
  );

test('decodes, takes off the byte order mark, and writes each line end as a line feed', () => {
  const file = fileOf('a.md', '\u{FEFF}één\r\ntwo\rthree\n\r\n');
  expect(decodeUtf8(file)).toBe('één\ntwo\nthree\n\n');
  expect(file.value).toBe('één\ntwo\nthree\n\n');
  expect(file.messages).toEqual([]);
});

test('gives the same text when it is asked again', () => {
  const file = fileOf('a.md', '\u{FEFF}a\r\nb');
  decodeUtf8(file);
  expect(decodeUtf8(file)).toBe('a\nb');
});

test.each([
  [
    'Latin-1 in the second line',
    bytes('one\r\ncaf', 0xe9, ' au lait\n'),
    '2:4 utf-8: Unexpected byte `0xe9`, expected text in UTF-8',
  ],
  [
    'after letters of two and four bytes',
    bytes('é😀', 0xff),
    '1:4 utf-8: Unexpected byte `0xff`, expected text in UTF-8',
  ],
  ['after a byte order mark', bytes('\u{FEFF}ab', 0x80), '1:3 utf-8: Unexpected byte `0x80`, expected text in UTF-8'],
  [
    'after a replacement character of the writer',
    bytes('\u{FFFD} ', 0xc3),
    '1:3 utf-8: Unexpected byte `0xc3`, expected text in UTF-8',
  ],
  ['a sequence that is cut short', bytes(0xef, 0xbf, 'A'), '1:1 utf-8: Unexpected byte `0xef`, expected text in UTF-8'],
  ['UTF-16', bytes(0xff, 0xfe, 'a', 0), '1:1 utf-8: Unexpected byte `0xff`, expected text in UTF-8'],
])('names the first wrong byte: %s', (_, value, message) => {
  const file = new VFile({ path: 'a.md', value });
  expect(decodeUtf8(file)).toBeUndefined();
  expect(told(file)).toEqual([message]);
  expect(file.messages[0]?.fatal).toBe(true);
});

test('takes a replacement character that the writer wrote for text', () => {
  expect(decodeUtf8(fileOf('a.md', 'a \u{FFFD} b'))).toBe('a \u{FFFD} b');
});

test('adds nothing to a file that could not be read', () => {
  const file = new VFile({ path: 'guide.md' });
  expect(decodeUtf8(file)).toBeUndefined();
  expect(file.messages).toEqual([]);
});
