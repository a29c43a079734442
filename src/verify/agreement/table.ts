import { joined, type Words } from './spoken.ts';

/** A cell of a table, in any format. */
export interface Cell extends Words {
  isHead: boolean;
}

/** The rows of a table as plain text says them: each cell behind the heading of its column, and the headings alone where nothing follows. */
export function rowWords(rows: readonly (readonly Cell[])[]): Words[] {
  const heads = rows.find(isHeadRow);
  const others = rows.filter((row) => row !== heads);
  if (others.length === 0) return heads ? [joined(heads, ' ')] : [];
  const behindHead = (cell: Cell, index: number) => joined([heads?.[index] ?? { text: '', own: '' }, cell], ' ');
  return others.map((row) => joined(row.map(behindHead), ' '));
}

function isHeadRow(row: readonly Cell[]): boolean {
  return row.some(({ isHead }) => isHead) && row.every(({ isHead, text }) => isHead || text.trim() === '');
}
