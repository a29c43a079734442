import { describe, expect, test } from 'vitest';
import { cutAt } from '../../../src/render/pdf/cut.ts';
import type { Measured, MeasuredBox } from '../../../src/render/pdf/measured.ts';

const base = { left: 0, width: 100, node: {} };

/** Lines of ten points each, the first at `top`. */
function lines(top: number, count: number): Measured {
  const shown = Array.from({ length: count }, (_, index) => {
    const lineTop = top + index * 10;
    return { top: lineTop, bottom: lineTop + 10, baseline: lineTop + 8, textStart: index, text: `${lineTop}` };
  });
  const set = shown.map((line) => ({ ...line, left: 0, inkWidth: 90, segments: [] }));
  return { kind: 'lines', ...base, top, height: count * 10, lines: set };
}

function box(top: number, height: number, ...children: Measured[]): MeasuredBox {
  return { kind: 'box', ...base, top, height, decorated: true, children };
}

function picture(top: number, height: number): Measured {
  return { kind: 'picture', ...base, top, height };
}

/** What a page shows, in short. */
function shown(measured: Measured): unknown {
  switch (measured.kind) {
    case 'box':
      return measured.children.map(shown);
    case 'lines':
      return measured.lines.map(({ text }) => text).join(' ');
    case 'picture':
      return `picture at ${measured.top}`;
  }
}

const pages = [
  { top: 0, bottom: 30 },
  { top: 30, bottom: 60 },
  { top: 65, bottom: 95 },
];

describe('the tree, cut at the pages', () => {
  test('a block that crosses pages has its own lines on each, in a box of its own', () => {
    const whole = box(0, 95, box(0, 50, lines(0, 5)), box(50, 45, lines(50, 1), lines(65, 3)));
    expect(cutAt(whole, pages).map((cut) => shown(cut.shown))).toEqual([
      [['0 10 20']],
      [['30 40'], ['50']],
      [['65 75 85']],
    ]);
  });

  test('a page has its own range, and the boxes on it keep their places', () => {
    const [, second] = cutAt(box(0, 60, lines(0, 6)), pages);
    expect(second).toMatchObject({
      range: pages[1],
      shown: { top: 0, height: 60, children: [{ top: 0, height: 60 }] },
    });
  });

  test('a picture is on the page that its middle is on', () => {
    const whole = box(0, 95, picture(20, 12), picture(28, 12), picture(50, 26));
    expect(cutAt(whole, pages).map((cut) => shown(cut.shown))).toEqual([['picture at 20'], ['picture at 28'], []]);
  });

  test('an empty box is on all pages that it reaches', () => {
    const whole = box(0, 95, box(10, 20), box(20, 50));
    expect(cutAt(whole, pages).map((cut) => (cut.shown.children as Measured[]).map(({ top }) => top))).toEqual([
      [10, 20],
      [20],
      [20],
    ]);
  });

  test('a page without anything on it is a page all the same', () => {
    expect(cutAt(box(0, 30, lines(0, 3)), pages).map((cut) => shown(cut.shown))).toEqual([['0 10 20'], [], []]);
  });
});
