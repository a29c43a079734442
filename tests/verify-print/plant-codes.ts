import { codeSquares, QUIET_SQUARES } from '../../src/render/pdf/code/matrix.ts';
import { contentStreamOf } from '../../src/verify/pdf/content-streams.ts';
import type { Edit } from './edit.ts';

/** The first code of a file, as its operators draw it: from the top left corner of the page. */
interface Drawn {
  page: number;
  operators: string;
  left: number;
  top: number;
  /** Side of its dark part, and of one square. */
  side: number;
  square: number;
}

/** Rows of dark squares, and how they are filled. */
const SQUARES = /(?:[\d.]+ [\d.]+ [\d.]+ [\d.]+ re\n){40,}0 g\nf\b/;

function firstCode(edit: Edit): Drawn {
  for (let page = 1; page <= edit.document.getPageCount(); page += 1) {
    const operators = SQUARES.exec(contentStreamOf(edit.page(page)))?.[0];
    if (operators === undefined) continue;
    const boxes = [...operators.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)].map((match) =>
      match.slice(1).map(Number),
    );
    const [left, top] = [0, 1].map((index) => Math.min(...boxes.map((box) => box[index] ?? 0))) as [number, number];
    const right = Math.max(...boxes.map(([x = 0, , width = 0]) => x + width));
    return { page, operators, left, top, side: right - left, square: boxes[0]?.[3] ?? 0 };
  }
  throw new Error('Unexpected file without a code');
}

/** Draws the first code of a file in another way. */
export function changeCode(edit: Edit, change: (code: Drawn) => string): void {
  const code = firstCode(edit);
  edit.rewrite(code.page, (stream) => stream.replace(code.operators, () => change(code)));
}

/** Draws the code of another text in the same place, as large as the first one. */
export function otherCode(text: string): (code: Drawn) => string {
  return ({ left, top, side }) => {
    const squares = codeSquares(text)
      .slice(QUIET_SQUARES, -QUIET_SQUARES)
      .map((row) => row.slice(QUIET_SQUARES, -QUIET_SQUARES));
    const square = side / squares.length;
    const dark = squares.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [{ x, y }] : [])));
    const boxes = dark.map(({ x, y }) => `${left + x * square} ${top + y * square} ${square} ${square} re\n`);
    return `${boxes.join('')}0 g\nf`;
  };
}

/** Draws it so many times as large, from its own top left corner. */
export function scaledCode(factor: number): (code: Drawn) => string {
  return ({ operators, left, top }) =>
    `q ${factor} 0 0 ${factor} ${left * (1 - factor)} ${top * (1 - factor)} cm\n${operators}\nQ`;
}

/** Draws a bar at its left, with so much white between them as so many squares are wide. */
export function crowdedCode(squares: number): (code: Drawn) => string {
  return ({ operators, left, top, side, square }) =>
    `${operators}\n${left - (squares + 1) * square} ${top} ${square} ${side} re f`;
}

/** Draws its squares in a color. */
export function paintedCode(color: string): (code: Drawn) => string {
  return ({ operators }) => operators.replace(/0 g\nf$/, `${color}\nf\n0 g`);
}

/** Leaves out the rows between its corners. */
export function emptiedCode({ operators, top, side, square }: Drawn): string {
  const isBetween = (y: number) => y > top + 7.5 * square && y < top + side - 7.5 * square;
  return operators.replaceAll(/^[\d.]+ ([\d.]+) .*re\n/gm, (row, y) => (isBetween(Number(y)) ? '' : row));
}

/** Draws a white bar over its middle, as wide as so many of its squares. */
export function coveredCode(squares: number): (code: Drawn) => string {
  return ({ operators, left, top, side, square }) =>
    `${operators}\n1 g ${left} ${top + (side - squares * square) / 2} ${side} ${squares * square} re f 0 g`;
}
