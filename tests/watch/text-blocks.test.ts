import { describe, expect, test } from 'vitest';
import { blocksOf, changedBlocks, firstToShow } from '../../templates/preview/text-blocks.js';

const TEXT =
  'A guide\n\nPlain text\n\n\nContents\n\n- One\n\n- Two\n\n\nOne\n\nMore words\non two lines.\n\n\nTwo\n\nThe end.\n';

describe('a plain text', () => {
  test('is cut at its blank lines, two of which tell a heading', () => {
    expect(blocksOf(TEXT)).toEqual([
      { text: 'A guide', isHeading: true },
      { text: 'Plain text', isHeading: false },
      { text: 'Contents', isHeading: true },
      { text: '- One', isHeading: false },
      { text: '- Two', isHeading: false },
      { text: 'One', isHeading: true },
      { text: 'More words\non two lines.', isHeading: false },
      { text: 'Two', isHeading: true },
      { text: 'The end.', isHeading: false },
    ]);
    expect(blocksOf(TEXT.replaceAll('\n', '\r\n')).map(({ text }) => text)).toContain('More words\non two lines.');
  });

  const changeTo = (after: string) => {
    const blocks = blocksOf(after);
    const changed = changedBlocks(blocksOf(TEXT), blocks);
    const first = firstToShow(blocks, changed);
    return {
      changed: changed.map((index) => blocks[index]?.text),
      first: first === undefined ? undefined : blocks[first]?.text,
    };
  };

  test('has no change where it is the same, or where something has gone', () => {
    expect(changeTo(TEXT)).toEqual({ changed: [], first: undefined });
    expect(changeTo(TEXT.replace('\n\nThe end.', ''))).toEqual({ changed: [], first: undefined });
  });

  test('shows the block that changed', () => {
    expect(changeTo(TEXT.replace('More', 'Many'))).toEqual({
      changed: ['Many words\non two lines.'],
      first: 'Many words\non two lines.',
    });
  });

  test('shows a heading that changed, and not its line in the contents', () => {
    expect(changeTo(TEXT.replaceAll('Two', 'Second'))).toEqual({ changed: ['- Second', 'Second'], first: 'Second' });
  });

  test('marks a block that stands there once more', () => {
    expect(changeTo(TEXT.replace('The end.', 'The end.\n\nThe end.'))).toEqual({
      changed: ['The end.'],
      first: 'The end.',
    });
  });
});
