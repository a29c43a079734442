import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { BLACK, colorOf } from './color.ts';
import type { Operand, Operator } from './operators.ts';
import { type Handlers, numbers, type Painter, resource, set } from './state.ts';

/** Operators that choose colors and opacity (ISO 32000-1, 8.6.8). */
export const colorOperators: Handlers = {
  gs: setExtendedState,
  g: (painter, { operands }) => set(painter, { fill: colorOf(numbers(operands)), fillSpace: 1 }),
  rg: (painter, { operands }) => set(painter, { fill: colorOf(numbers(operands)), fillSpace: 3 }),
  k: (painter, { operands }) => set(painter, { fill: colorOf(numbers(operands)), fillSpace: 4 }),
  G: (painter, { operands }) => set(painter, { stroke: colorOf(numbers(operands)), strokeSpace: 1 }),
  RG: (painter, { operands }) => set(painter, { stroke: colorOf(numbers(operands)), strokeSpace: 3 }),
  K: (painter, { operands }) => set(painter, { stroke: colorOf(numbers(operands)), strokeSpace: 4 }),
  cs: (painter, { operands }) => {
    const parts = partsOfSpace(painter, operands);
    set(painter, { fillSpace: parts, fill: parts ? BLACK : undefined });
  },
  CS: (painter, { operands }) => {
    const parts = partsOfSpace(painter, operands);
    set(painter, { strokeSpace: parts, stroke: parts ? BLACK : undefined });
  },
  sc: setFillInSpace,
  scn: setFillInSpace,
  SC: setStrokeInSpace,
  SCN: setStrokeInSpace,
};

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
  set(painter, { fill: parts.length === painter.state.fillSpace ? colorOf(parts) : undefined });
}

function setStrokeInSpace(painter: Painter, { operands }: Operator): void {
  const parts = numbers(operands);
  set(painter, { stroke: parts.length === painter.state.strokeSpace ? colorOf(parts) : undefined });
}
