import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { BLACK, colorOf } from './color.ts';
import type { Operand, Operator } from './operators.ts';
import { type Handlers, numbers, type Painter, resource, type State, set } from './state.ts';

/** Operators that choose colors and opacity (ISO 32000-1, 8.6.8). */
export const colorOperators: Handlers = {
  gs: setExtendedState,
  g: (painter, { operands }) => set(painter, { ...fillOf(numbers(operands)), fillSpace: 1 }),
  rg: (painter, { operands }) => set(painter, { ...fillOf(numbers(operands)), fillSpace: 3 }),
  k: (painter, { operands }) => set(painter, { ...fillOf(numbers(operands)), fillSpace: 4 }),
  G: (painter, { operands }) => set(painter, { ...strokeOf(numbers(operands)), strokeSpace: 1 }),
  RG: (painter, { operands }) => set(painter, { ...strokeOf(numbers(operands)), strokeSpace: 3 }),
  K: (painter, { operands }) => set(painter, { ...strokeOf(numbers(operands)), strokeSpace: 4 }),
  cs: (painter, { operands }) => {
    const parts = partsOfSpace(painter, operands);
    set(painter, { fillSpace: parts, fill: parts ? BLACK : undefined, fillInOneInk: parts === 1 || parts === 4 });
  },
  CS: (painter, { operands }) => {
    const parts = partsOfSpace(painter, operands);
    set(painter, { strokeSpace: parts, stroke: parts ? BLACK : undefined, strokeInOneInk: parts === 1 || parts === 4 });
  },
  sc: setFillInSpace,
  scn: setFillInSpace,
  SC: setStrokeInSpace,
  SCN: setStrokeInSpace,
};

function fillOf(parts: readonly number[]): Pick<State, 'fill' | 'fillInOneInk'> {
  return { fill: colorOf(parts), fillInOneInk: isOneInk(parts) };
}

function strokeOf(parts: readonly number[]): Pick<State, 'stroke' | 'strokeInOneInk'> {
  return { stroke: colorOf(parts), strokeInOneInk: isOneInk(parts) };
}

/** Gray, or CMYK with nothing but black. */
function isOneInk(parts: readonly number[]): boolean {
  return parts.length === 1 || (parts.length === 4 && parts.slice(0, 3).every((part) => part === 0));
}

function setExtendedState(painter: Painter, { operands }: Operator): void {
  const state = resource(painter, 'ExtGState', operands[0]);
  if (!(state instanceof PDFDict)) return;
  const [fill, stroke] = ['ca', 'CA'].map((key) => state.lookup(PDFName.of(key)));
  if (fill instanceof PDFNumber) set(painter, { fillOpacity: fill.asNumber() });
  if (stroke instanceof PDFNumber) set(painter, { strokeOpacity: stroke.asNumber() });
}

/** How many numbers make a color in a space; nothing for spots, patterns and palettes. */
function partsOfSpace(painter: Painter, operands: readonly Operand[]): number | undefined {
  const [operand] = operands;
  const plain = typeof operand === 'object' && 'name' in operand ? operand.name : '';
  const found = resource(painter, 'ColorSpace', operand);
  const family = found instanceof PDFArray ? found.lookup(0)?.toString().slice(1) : plain;
  if (family === 'ICCBased' && found instanceof PDFArray) {
    const profile = found.lookup(1);
    const parts = profile instanceof PDFRawStream ? profile.dict.lookup(PDFName.of('N')) : undefined;
    return parts instanceof PDFNumber ? parts.asNumber() : undefined;
  }
  return { DeviceGray: 1, CalGray: 1, DeviceRGB: 3, CalRGB: 3, DeviceCMYK: 4 }[family ?? ''];
}

function setFillInSpace(painter: Painter, { operands }: Operator): void {
  const parts = numbers(operands);
  const isKnown = parts.length === painter.state.fillSpace;
  set(painter, isKnown ? fillOf(parts) : { fill: undefined, fillInOneInk: false });
}

function setStrokeInSpace(painter: Painter, { operands }: Operator): void {
  const parts = numbers(operands);
  const isKnown = parts.length === painter.state.strokeSpace;
  set(painter, isKnown ? strokeOf(parts) : { stroke: undefined, strokeInOneInk: false });
}
