import type { Setting } from '../setting.ts';
import type { Run } from '../typeset/run.ts';

/**
 * Widths of a table's columns, padding included, in points: each holds its longest word when the area allows, and what is left goes to the
 * columns in proportion to the text they still have to set.
 * @returns nothing when the longest words do not fit beside each other: such a table is no table on this paper.
 */
export function columnWidthsPt(
  rows: readonly Run[][][],
  areaPt: number,
  paddingPt: number,
  setting: Setting,
): number[] | undefined {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, column) => rows.map((row) => row[column] ?? []));
  const least = columns.map((cells) => Math.max(...cells.map((runs) => longestWordPt(runs, setting))) + paddingPt);
  const most = columns.map((cells) => Math.max(...cells.map((runs) => textPt(runs, setting))) + paddingPt);
  const leastSum = sum(least);
  if (leastSum > areaPt) return undefined;
  if (sum(most) <= areaPt) return most;
  const wanted = most.map((width, index) => width - (least[index] ?? 0));
  const spare = areaPt - leastSum;
  return least.map((width, index) => width + (spare * (wanted[index] ?? 0)) / sum(wanted));
}

function textPt(runs: readonly Run[], { measure, profile }: Setting): number {
  return Math.ceil(sum(runs.map(({ text, style }) => measure.widthPt(text, style, profile.text.sizePt)))) + 1;
}

function longestWordPt(runs: readonly Run[], { measure, profile }: Setting): number {
  const words = runs.flatMap(({ text, style }) =>
    text.split(/\s+/).map((word) => measure.widthPt(word, style, profile.text.sizePt)),
  );
  return Math.ceil(Math.max(0, ...words)) + 1;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
