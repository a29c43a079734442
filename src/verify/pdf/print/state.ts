import { type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { BLACK, type Color } from './color.ts';
import type { PrintFont } from './fonts.ts';
import { IDENTITY, type Matrix } from './matrix.ts';
import type { Operand, Operator } from './operators.ts';
import type { PaintedPage } from './painted.ts';

/** The graphics state, as far as it changes what is measured (ISO 32000-1, 8.4 and 9.3). */
export interface State {
  ctm: Matrix;
  fill: Color;
  stroke: Color;
  fillOpacity: number;
  strokeOpacity: number;
  fillSpace: number | undefined;
  strokeSpace: number | undefined;
  /** Whether a printer needs its black alone for it (PR-08). */
  fillInOneInk: boolean;
  strokeInOneInk: boolean;
  lineWidth: number;
  font: PrintFont | undefined;
  size: number;
  letterSpace: number;
  wordSpace: number;
  scale: number;
  lead: number;
  rise: number;
  mode: number;
}

/** One page under way. */
export interface Painter {
  context: PDFContext;
  /** Page height and corner: y is counted downwards from the top left corner. */
  origin: { x: number; top: number };
  page: PaintedPage;
  state: State;
  stack: State[];
  resources: PDFDict | undefined;
  textMatrix: Matrix;
  lineMatrix: Matrix;
  /** The path under way: the points of each of its figures. */
  path: [number, number][][];
  /** Marked sequences that are open: their tags, and the ids of those that are content. */
  marks: { tag: string; mcid?: number }[];
  /** Numbers of the marked sequences that are open, counted as they are opened on the page. */
  sequences: number[];
  /** How many sequences have been opened so far. */
  opened: number;
  fonts: Map<PDFDict, PrintFont>;
  depth: number;
}

/** What holds at the start of a page. */
export const START: State = {
  ctm: IDENTITY,
  fill: BLACK,
  stroke: BLACK,
  fillOpacity: 1,
  strokeOpacity: 1,
  fillSpace: 1,
  strokeSpace: 1,
  fillInOneInk: true,
  strokeInOneInk: true,
  lineWidth: 1,
  font: undefined,
  size: 0,
  letterSpace: 0,
  wordSpace: 0,
  scale: 1,
  lead: 0,
  rise: 0,
  mode: 0,
};

/** What an operator does to a page under way. */
export type Handler = (painter: Painter, operator: Operator) => void;

/** Operators of one kind, by their names. */
export type Handlers = Record<string, Handler>;

/** Changes the graphics state from here on. */
export function set(painter: Painter, change: Partial<State>): void {
  painter.state = { ...painter.state, ...change };
}

/** A number operand; 0 where there is none. */
export function number(operands: readonly Operand[], index = 0): number {
  const value = operands[index];
  return typeof value === 'number' ? value : 0;
}

/** All number operands. */
export function numbers(operands: readonly Operand[]): number[] {
  return operands.filter((operand): operand is number => typeof operand === 'number');
}

/** An entry of the resources in force: a face, a form, a color space. */
export function resource({ resources, context }: Painter, category: string, operand: Operand | undefined) {
  if (typeof operand !== 'object' || !('name' in operand)) return undefined;
  const group = resources?.lookup(PDFName.of(category));
  const value = group instanceof PDFDict ? group.get(PDFName.of(operand.name)) : undefined;
  return value && context.lookup(value);
}
