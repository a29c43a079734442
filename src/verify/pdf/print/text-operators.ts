import { PDFDict } from '@cantoo/pdf-lib';
import { onPaper } from './color.ts';
import { type PrintFont, readFont } from './fonts.ts';
import { inkOf, reachOf } from './ink.ts';
import { apply, IDENTITY, type Matrix, matrixOf, multiply, slantDegrees } from './matrix.ts';
import type { Operand } from './operators.ts';
import { ABOVE, BELOW, type Box, type PaintedText } from './painted.ts';
import { type Handlers, number, type Painter, resource, set } from './state.ts';
import { readRun, type TextRun } from './text-run.ts';

/** Operators that place and show text (ISO 32000-1, 9.3 and 9.4). */
export const textOperators: Handlers = {
  BT: (painter) => moveTo(painter, IDENTITY),
  Tm: (painter, { operands }) => moveTo(painter, matrixOf(operands)),
  Td: (painter, { operands }) => moveBy(painter, operands),
  TD: (painter, { operands }) => {
    set(painter, { lead: -number(operands, 1) });
    moveBy(painter, operands);
  },
  'T*': nextLine,
  Tf: (painter, { operands }) => set(painter, { font: fontOf(painter, operands[0]), size: number(operands, 1) }),
  Tc: (painter, { operands }) => set(painter, { letterSpace: number(operands) }),
  Tw: (painter, { operands }) => set(painter, { wordSpace: number(operands) }),
  Tz: (painter, { operands }) => set(painter, { scale: number(operands) / 100 }),
  TL: (painter, { operands }) => set(painter, { lead: number(operands) }),
  Ts: (painter, { operands }) => set(painter, { rise: number(operands) }),
  Tr: (painter, { operands }) => set(painter, { mode: number(operands) }),
  Tj: (painter, { operands }) => show(painter, operands),
  TJ: (painter, { operands }) => show(painter, Array.isArray(operands[0]) ? operands[0] : []),
  "'": (painter, { operands }) => {
    nextLine(painter);
    show(painter, operands);
  },
  '"': (painter, { operands }) => {
    set(painter, { wordSpace: number(operands), letterSpace: number(operands, 1) });
    nextLine(painter);
    show(painter, operands.slice(2));
  },
};

function moveTo(painter: Painter, matrix: Matrix): void {
  painter.textMatrix = matrix;
  painter.lineMatrix = matrix;
}

function moveBy(painter: Painter, operands: readonly Operand[]): void {
  moveTo(painter, multiply([1, 0, 0, 1, number(operands), number(operands, 1)], painter.lineMatrix));
}

function nextLine(painter: Painter): void {
  moveTo(painter, multiply([1, 0, 0, 1, 0, -painter.state.lead], painter.lineMatrix));
}

function fontOf(painter: Painter, operand: Operand | undefined): PrintFont | undefined {
  const dict = resource(painter, 'Font', operand);
  if (!(dict instanceof PDFDict)) return undefined;
  const font = painter.fonts.get(dict) ?? readFont(dict, painter.context);
  painter.fonts.set(dict, font);
  return font;
}

function show(painter: Painter, parts: readonly Operand[]): void {
  const { state, textMatrix, origin, page } = painter;
  const { font, size, scale, rise } = state;
  const run = readRun(parts, state);
  const whole = multiply([size * scale, 0, 0, size, 0, rise], multiply(textMatrix, state.ctm));
  const [a, b, c, d, e, f] = whole;
  page.texts.push({
    text: run.text,
    x: e - origin.x,
    y: origin.top - f,
    sizePt: Math.min(Math.hypot(a, b), Math.hypot(c, d)),
    slantDegrees: slantDegrees(whole),
    turnDegrees: (Math.atan2(b, a) * 180) / Math.PI,
    color: onPaper(state.fill, state.fillOpacity),
    isOneInk: state.fillInOneInk,
    scale: Math.hypot(state.ctm[0], state.ctm[1]),
    isInvisible: state.mode === 3 || state.mode === 7,
    font,
    wordSpacePt: state.wordSpace,
    stretchPt: run.stretch * (size === 0 ? 1 : Math.hypot(a, b) / size),
    spreadPt: run.spread * (size === 0 ? 1 : Math.hypot(a, b) / size),
    ink: () => inkOf(run, { font, size, matrix: whole, origin }),
    reach: () => reachOf(run, { font, size, matrix: whole, origin }),
    mcid: painter.marks.findLast(({ mcid }) => mcid !== undefined)?.mcid,
    line: lineOf(multiply(textMatrix, state.ctm), run, scale, origin),
    box: boxOf(whole, run, size, origin),
    sequences: [...painter.sequences],
  } satisfies PaintedText);
  painter.textMatrix = multiply([1, 0, 0, 1, run.advance * scale, 0], textMatrix);
}

/** The baseline that a text belongs to, however far its signs are raised from it, and where on it the text begins and ends. */
function lineOf(
  [a, , , , e, f]: Matrix,
  { advance, ink }: TextRun,
  scale: number,
  origin: Painter['origin'],
): PaintedText['line'] {
  const at = (advanced: number) => e + advanced * scale * a - origin.x;
  return { y: origin.top - f, from: at(0), to: at(advance), inkFrom: at(ink.from), inkTo: at(ink.to) };
}

/** The box of a text by the ends of its ink and the size of its letters, turned as the text is. */
function boxOf(matrix: Matrix, { ink }: TextRun, size: number, origin: Painter['origin']): Box {
  const corners = [ink.from, ink.to].flatMap((at) =>
    [ABOVE, -BELOW].map((share) => apply(matrix, size === 0 ? 0 : at / size, share)),
  );
  const [xs, ys] = [corners.map(([x]) => x - origin.x), corners.map(([, y]) => origin.top - y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
