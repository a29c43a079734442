import { expect, test } from 'vitest';
import { plainText } from '../../src/ast/plain-text.ts';
import { build } from './guide.ts';

function rows(markdown: string): { cells: string[][]; problems: string[] } {
  const { document, problems } = build(`# T\n\n${markdown}`);
  const [table] = document.children;
  if (table?.type !== 'table') throw new Error('no table');
  return { cells: table.children.map((row) => row.children.map((cell) => plainText(cell.children))), problems };
}

test('a row with too few cells is filled with empty ones (UA-17)', () => {
  expect(rows('| a | b |\n|---|---|\n| 1 |')).toEqual({
    cells: [
      ['a', 'b'],
      ['1', ''],
    ],
    problems: [],
  });
});

test('a row with too many cells is an error, since the last ones would not be printed', () => {
  expect(rows('| a | b |\n|---|---|\n| 1 | 2 | 3 |').problems).toEqual(['table-cells@5:9']);
});

test('alignment is told of, since large print has none (LP-08)', () => {
  expect(rows('| a | b |\n|---|--:|\n| 1 | 2 |').problems).toEqual(['table-alignment@3:1']);
  expect(rows('| a | b |\n|:--|---|\n| 1 | 2 |').problems).toEqual([]);
});
