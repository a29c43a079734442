import { expect, test } from 'vitest';
import { readTexts, type ShownPage } from '../../src/verify/pdf/facts/shown-texts.ts';

type Item = ShownPage['items'][number];

const shown = (str: string, x: number, y = 700, hasEOL = false): Item => {
  const transform = [20, 0, 0, 20, x, y];
  return { str, dir: 'ltr', transform, width: 10 * str.length, height: 20, fontName: 'f', hasEOL };
};
const begin = (id = ''): Item => ({ type: 'beginMarkedContentProps', ...(id && { id }) }) as Item;
const end: Item = { type: 'endMarkedContent', id: '' };
const read = (items: Item[], actual: (string | undefined)[], line?: { y: number; from: number; to: number }) =>
  readTexts({
    items,
    height: 792,
    nameOf: () => 'Face',
    actual: actual.map((text) => (text === undefined ? undefined : { text, line })),
  });

test('a sequence that says what it stands for is read so, as one text on its line', () => {
  const items = [begin('a'), shown('A ', 50), begin(), shown('যি', 70), shown('ন', 90), end, end];
  const { texts, contents } = read(items, [undefined, 'নিয়']);
  expect(contents.get('a')).toBe('A নিয়');
  expect(texts).toMatchObject([
    { text: 'A ', x: 50 },
    { text: 'নিয়', x: 70, width: 30, mcid: 'a' },
  ]);
});

test('the outermost text counts, and a space that the viewer finds within stands before it', () => {
  const items = [
    begin('a'),
    shown('A', 50),
    begin(),
    shown(' ', 60),
    begin(),
    shown('x', 70),
    end,
    shown('y', 80),
    end,
    end,
  ];
  const { texts, contents } = read(items, [undefined, 'বি', 'never read']);
  expect(contents.get('a')).toBe('A বি');
  expect(texts.map(({ text, x }) => [text, x])).toEqual([
    ['A', 50],
    [' বি', 70],
  ]);
});

test('what stands for several lines is the text of the content, while each line keeps its own', () => {
  const items = [begin('a'), shown('one', 50, 700, true), shown('two', 50, 675), end];
  const { texts, contents } = read(items, ['eins zwei']);
  expect(contents.get('a')).toBe('eins zwei');
  expect(texts.map(({ text }) => text)).toEqual(['one', 'two']);
});

test('nothing is replaced where the sequences cannot be told apart', () => {
  const { contents } = read([begin('a'), shown('one', 50), end], ['eins', 'zwei']);
  expect(contents.get('a')).toBe('one');
});

test('signs that are raised from their line are read as one text on it', () => {
  const items = [
    begin('a'),
    begin(),
    shown('ح', 60, 712, true),
    shown('ص', 50, 700, true),
    end,
    begin(),
    shown('ہ', 40, 706),
    end,
    end,
  ];
  const { texts, contents, baselines } = read(items, [undefined, 'صفح', 'ہ'], { y: 92, from: 40, to: 72 });
  expect(contents.get('a')).toBe('صفحہ');
  expect(baselines.get('a')).toEqual(new Set([92]));
  expect(texts.map(({ text, x, y, width }) => [text, x, y, width])).toEqual([
    ['صفح', 40, 92, 32],
    ['ہ', 40, 92, 32],
  ]);
});
