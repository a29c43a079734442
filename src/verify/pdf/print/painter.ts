import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';
import { contentStreamOf, decodedStream } from '../content-streams.ts';
import { colorOperators } from './color-operators.ts';
import { IDENTITY, matrixOf, multiply } from './matrix.ts';
import { type Operand, type Operator, operators } from './operators.ts';
import type { PaintedPage } from './painted.ts';
import { paintImage, pathOperators } from './path-operators.ts';
import { type Handlers, number, type Painter, resource, START, set } from './state.ts';
import { textOperators } from './text-operators.ts';

/** Forms within forms, at most: a damaged file may hold itself. */
const DEEPEST = 12;

/** Follows the operators of a page and notes what they paint. */
export function paintPage(page: PDFPage, context: PDFContext): PaintedPage {
  const { x, y, height } = page.getMediaBox();
  const painted: PaintedPage = { texts: [], shapes: [] };
  const painter: Painter = {
    context,
    origin: { x, top: y + height },
    page: painted,
    state: START,
    stack: [],
    resources: page.node.Resources(),
    textMatrix: IDENTITY,
    lineMatrix: IDENTITY,
    path: [],
    marks: [],
    sequences: [],
    opened: 0,
    fonts: new Map(),
    depth: 0,
  };
  run(painter, contentStreamOf(page));
  return painted;
}

function run(painter: Painter, stream: string): void {
  for (const operator of operators(stream)) OPERATORS[operator.name]?.(painter, operator);
}

const OPERATORS: Handlers = {
  ...colorOperators,
  ...textOperators,
  ...pathOperators,
  q: (painter) => painter.stack.push(painter.state),
  Q: (painter) => {
    painter.state = painter.stack.pop() ?? painter.state;
  },
  cm: (painter, { operands }) => set(painter, { ctm: multiply(matrixOf(operands), painter.state.ctm) }),
  w: (painter, { operands }) => set(painter, { lineWidth: number(operands) }),
  BMC: (painter, { operands }) => open(painter, operands[0]),
  BDC: (painter, { operands }) => open(painter, operands[0], mcidOf(painter, operands[1])),
  EMC: (painter) => {
    painter.marks.pop();
    painter.sequences.pop();
  },
  Do: paintObject,
  ID: (painter) => paintImage(painter),
};

function open(painter: Painter, name: Operand | undefined, mcid?: number): void {
  const tag = typeof name === 'object' && 'name' in name ? name.name : '';
  painter.marks.push({ tag, mcid });
  painter.sequences.push(painter.opened);
  painter.opened += 1;
}

function mcidOf(painter: Painter, operand: Operand | undefined): number | undefined {
  if (typeof operand === 'object' && !Array.isArray(operand) && 'entries' in operand) {
    const value = operand.entries.get('MCID');
    return typeof value === 'number' ? value : undefined;
  }
  const properties = resource(painter, 'Properties', operand);
  const value = properties instanceof PDFDict ? properties.lookup(PDFName.of('MCID')) : undefined;
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

function paintObject(painter: Painter, { operands }: Operator): void {
  const object = resource(painter, 'XObject', operands[0]);
  if (!(object instanceof PDFRawStream)) return;
  if (object.dict.lookup(PDFName.of('Subtype'))?.toString() === '/Image') paintImage(painter);
  else paintForm(painter, object);
}

function paintForm(painter: Painter, form: PDFRawStream): void {
  if (painter.depth >= DEEPEST) return;
  const { state, stack, resources } = painter;
  const own = form.dict.lookup(PDFName.of('Resources'));
  const matrix = form.dict.lookup(PDFName.of('Matrix'));
  const values = matrix instanceof PDFArray ? matrix.asArray().map((_, index) => matrix.lookup(index)) : [];
  const numbersOnly = values.map((value) => (value instanceof PDFNumber ? value.asNumber() : undefined));
  painter.depth += 1;
  painter.stack = [];
  painter.resources = own instanceof PDFDict ? own : resources;
  set(painter, { ctm: multiply(matrixOf(numbersOnly), state.ctm) });
  run(painter, decodedStream(form, painter.context));
  Object.assign(painter, { state, stack, resources, depth: painter.depth - 1 });
}
