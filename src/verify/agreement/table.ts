/** A cell of a table, in any format. */
export interface Cell {
  isHead: boolean;
  text: string;
}

/** The rows of a table as plain text says them: each cell behind the heading of its column, and the headings alone where nothing follows. */
export function rowTexts(rows: readonly (readonly Cell[])[]): string[] {
  const heads = rows.find(isHeadRow);
  const others = rows.filter((row) => row !== heads);
  if (others.length === 0) return heads ? [heads.map(({ text }) => text).join(' ')] : [];
  return others.map((row) => row.map(({ text }, index) => `${heads?.[index]?.text ?? ''} ${text}`).join(' '));
}

function isHeadRow(row: readonly Cell[]): boolean {
  return row.some(({ isHead }) => isHead) && row.every(({ isHead, text }) => isHead || text.trim() === '');
}
