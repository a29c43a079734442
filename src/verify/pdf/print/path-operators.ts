import { onPaper } from './color.ts';
import { apply } from './matrix.ts';
import type { Operator } from './operators.ts';
import type { Box, PaintedShape } from './painted.ts';
import { type Handlers, number, numbers, type Painter } from './state.ts';

/** Operators that draw (ISO 32000-1, 8.5). */
export const pathOperators: Handlers = {
  m: (painter, operator) => {
    painter.path.push([]);
    addPoints(painter, operator);
  },
  l: addPoints,
  c: addPoints,
  v: addPoints,
  y: addPoints,
  h: close,
  re: (painter, { operands }) => {
    const [x, y, width, height] = [0, 1, 2, 3].map((index) => number(operands, index)) as [
      number,
      number,
      number,
      number,
    ];
    painter.path.push([
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
      [x, y],
    ]);
  },
  n: (painter) => paintPath(painter, []),
  f: (painter) => paintPath(painter, ['fill']),
  F: (painter) => paintPath(painter, ['fill']),
  'f*': (painter) => paintPath(painter, ['fill']),
  S: (painter) => paintPath(painter, ['stroke']),
  s: (painter) => {
    close(painter);
    paintPath(painter, ['stroke']);
  },
  B: (painter) => paintPath(painter, ['fill', 'stroke']),
  'B*': (painter) => paintPath(painter, ['fill', 'stroke']),
  b: closeAndPaint,
  'b*': closeAndPaint,
};

function closeAndPaint(painter: Painter): void {
  close(painter);
  paintPath(painter, ['fill', 'stroke']);
}

/** Goes back to where the last figure starts. */
function close({ path }: Painter): void {
  const figure = path.at(-1);
  const start = figure?.[0];
  if (start) figure.push(start);
}

function addPoints(painter: Painter, { operands }: Operator): void {
  const values = numbers(operands);
  // A damaged file may draw a line from nowhere.
  if (painter.path.length === 0) painter.path.push([]);
  const figure = painter.path.at(-1);
  for (let index = 0; index + 1 < values.length; index += 2) {
    figure?.push([values[index] ?? 0, values[index + 1] ?? 0]);
  }
}

function paintPath(painter: Painter, kinds: readonly ('fill' | 'stroke')[]): void {
  const { path, state } = painter;
  painter.path = [];
  if (path.length === 0) return;
  for (const kind of kinds) {
    const widthPt = kind === 'stroke' ? state.lineWidth * Math.hypot(state.ctm[0], state.ctm[1]) : 0;
    const color = kind === 'fill' ? onPaper(state.fill, state.fillOpacity) : onPaper(state.stroke, state.strokeOpacity);
    const isOneInk = kind === 'fill' ? state.fillInOneInk : state.strokeInOneInk;
    const place = { state, origin: painter.origin };
    const parts = () => {
      const pieces = kind === 'fill' ? path.filter((figure) => figure.length > 0) : path.flatMap(stretches);
      return pieces.map((points) => boxOf(place, points, widthPt / 2));
    };
    addShape(painter, { kind, color, isOneInk, box: boxOf(place, path.flat(), widthPt / 2), parts });
  }
}

/** Each two neighbouring points of a figure. */
function stretches(figure: readonly [number, number][]): [number, number][][] {
  return figure.slice(1).map((point, index) => [figure[index] ?? point, point]);
}

function boxOf(
  { state, origin }: Pick<Painter, 'state' | 'origin'>,
  points: readonly [number, number][],
  border: number,
): Box {
  const placed = points.map(([x, y]) => apply(state.ctm, x, y));
  const [xs, ys] = [placed.map(([x]) => x - origin.x), placed.map(([, y]) => origin.top - y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  // A straight line is as wide as it is drawn, and ends where it ends.
  const [across, along] = [top === bottom ? 0 : border, left === right ? 0 : border];
  return { left: left - across, right: right + across, top: top - along, bottom: bottom + along };
}

const UNIT_SQUARE: [number, number][] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

/** A picture fills the unit square of its own space. */
export function paintImage(painter: Painter): void {
  const box = boxOf(painter, UNIT_SQUARE, 0);
  addShape(painter, { kind: 'image', color: undefined, isOneInk: false, box, parts: () => [box] });
}

/** Notes a shape with the content that it belongs to. */
function addShape({ page, marks }: Painter, shape: PaintedShape): void {
  const mark = marks.findLast(({ mcid }) => mcid !== undefined) ?? marks.at(-1);
  page.shapes.push({ ...shape, ...mark });
}
