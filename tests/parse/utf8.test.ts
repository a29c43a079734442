import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { decodeUtf8 } from '../../src/parse/utf8.ts';
import { fileOf, told } from './told.ts';

const bytes = (...values: (number | string)[]) =>
  new Uint8Array(
    values.flatMap((value) => (typeof value === 'string' ? [...new TextEncoder().encode(value)] : [value])),
  );

const decodedAndTold = (text: string) => {
  const file = fileOf('a.md', text);
  decodeUtf8(file);
  return told(file);
};

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

test('reports each unseen character once, where it first stands, and reads controls as spaces', () => {
  const file = fileOf('a.md', 'a\u0000b\n\u0000\u001b \ufffe\nso\u00adft \u00ad\u202eabc\u202c \u200f\n');
  expect(decodeUtf8(file)).toBe('a b\n    \nso\u00adft \u00ad\u202eabc\u202c \u200f\n');
  expect(told(file)).toEqual([
    '1:2 control-character: Unexpected 2 control characters U+0000 (null), expected none; this is the first',
    '2:2 control-character: Unexpected control character U+001B (escape), expected none',
    '2:4 control-character: Unexpected control character U+FFFE, expected none',
    '3:3 invisible-character: Unexpected 2 invisible characters U+00AD (soft hyphen), expected none; this is the first',
    '3:8 direction-character: Unexpected direction-changing character U+202E (right-to-left override), expected none',
    '3:12 direction-character: Unexpected direction-changing character U+202C (pop directional formatting), expected none',
    '3:14 invisible-character: Unexpected invisible character U+200F (right-to-left mark), expected none',
  ]);
  expect(file.messages.map(({ fatal }) => fatal)).toEqual([true, true, true, false, true, true, false]);
});

test.each([
  ['joiners of Persian, Bengali and Hindi', 'می\u200cخواهم র\u200d্যাব क्\u200dष'],
  ['ends of lines in Thai and Khmer', 'ภาษา\u200bไทย ភាសា\u200bខ្មែរ'],
  ['pictures that are made of several', '👨\u200d👩\u200d👧 ☎\ufe0f'],
  ['spaces that do not break', 'a\u00a0b\u202fc'],
])('%s are part of how a language is written', (_, text) => {
  const file = fileOf('a.md', text);
  expect(decodeUtf8(file)).toBe(text);
  expect(told(file)).toEqual([]);
});

test.each(['a\u200db', ' \u200c', 'a\u200bb', 'a\ufe0f', 'a\u{e0061}', '\u3164', 'a\u2060', 'a\ufeff', 'a\u2028b'])(
  'invisible elsewhere: %j',
  (text) => expect(decodedAndTold(text)).toEqual([expect.stringContaining('invisible-character')]),
);

test('adds nothing to a file that could not be read', () => {
  const file = new VFile({ path: 'guide.md' });
  expect(decodeUtf8(file)).toBeUndefined();
  expect(file.messages).toEqual([]);
});
