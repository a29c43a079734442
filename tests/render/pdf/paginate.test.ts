import { describe, expect, test } from 'vitest';
import type { Measured, MeasuredLine } from '../../../src/render/pdf/measured.ts';
import { type PageRange, paginate } from '../../../src/render/pdf/paginate.ts';
import type { Flow } from '../../../src/render/pdf/tag.ts';

const LINE = 10;
const rules = { heightPt: 100, minLines: 2, entryEndLines: 3, goodFill: 0.6 };

/** A block of so many lines, 10 pt each. */
function lines(count: number, flow?: Flow): (top: number) => Measured {
  return (top) => ({
    kind: 'lines',
    flow,
    left: 0,
    top,
    width: 100,
    height: count * LINE,
    node: {},
    lines: Array.from({ length: count }, (_, index): MeasuredLine => {
      const y = top + index * LINE;
      return { top: y, bottom: y + LINE, baseline: 0, textStart: 0, text: '', left: 0, inkWidth: 0, segments: [] };
    }),
  });
}

/** Blocks one under the other, `gap` points apart. */
function box(children: ((top: number) => Measured)[], flow?: Flow, gap = 0): (top: number) => Measured {
  return (top) => {
    let next = top;
    const placed = children.map((child) => {
      const measured = child(next);
      next += measured.height + gap;
      return measured;
    });
    return {
      kind: 'box',
      flow,
      left: 0,
      top,
      width: 100,
      height: next - gap - top,
      node: {},
      decorated: false,
      children: placed,
    };
  };
}

function pages(...children: ((top: number) => Measured)[]): [number, number][] {
  return paginate(box(children)(0), rules).map(({ top, bottom }: PageRange) => [top, bottom]);
}

describe('paginate', () => {
  test('fills a page and goes on', () => {
    expect(pages(lines(25))).toEqual([
      [0, 100],
      [100, 200],
      [200, 250],
    ]);
  });

  test('leaves no line of a paragraph alone at the foot (LP-14)', () => {
    expect(pages(lines(9), lines(5))).toEqual([
      [0, 90],
      [90, 140],
    ]);
  });

  test('takes no last line of a paragraph alone to the next page (LP-14)', () => {
    expect(pages(lines(11))).toEqual([
      [0, 90],
      [90, 110],
    ]);
  });

  test('keeps a heading with two lines of what follows (LP-15)', () => {
    const heading = lines(1, { unbreakable: true, linesAfter: 2 });
    expect(pages(lines(8), heading, lines(6))).toEqual([
      [0, 80],
      [80, 150],
    ]);
    expect(pages(lines(7), heading, lines(6))).toEqual([
      [0, 100],
      [100, 140],
    ]);
  });

  test('keeps a heading with the whole first entry, and with the heading below it (LP-15, LP-16)', () => {
    const heading = lines(1, { unbreakable: true, linesAfter: 2 });
    const entry = box([lines(2), lines(3)], { keepTogether: true });
    expect(pages(lines(5), heading, entry)[0]).toEqual([0, 50]);
    expect(pages(lines(7), heading, heading, lines(6))[0]).toEqual([0, 70]);
  });

  test('never splits an entry that fits on one page (LP-16)', () => {
    const entry = box([lines(2), lines(4)], { keepTogether: true });
    expect(pages(lines(6), entry, lines(2))).toEqual([
      [0, 60],
      [60, 140],
    ]);
  });

  test('splits an entry that is taller than a page between its fields', () => {
    const entry = box([lines(4), lines(4), lines(4)], { keepTogether: true });
    expect(pages(entry)).toEqual([
      [0, 80],
      [80, 120],
    ]);
  });

  test('leaves neither the name nor the last line of such an entry alone', () => {
    const entry = box([lines(1), lines(4), lines(4), lines(1)], { keepTogether: true });
    const tall = box([lines(1), lines(5), lines(5), lines(1)], { keepTogether: true });
    expect(pages(lines(9), entry)[0]).toEqual([0, 90]);
    expect(pages(lines(9), tall)[0]).toEqual([0, 90]);
    expect(pages(tall)).toEqual([
      [0, 60],
      [60, 120],
    ]);
  });

  test('breaks such an entry between its fields, however deep they stand, and not the entry before it', () => {
    const small = box([lines(2), lines(3)], { keepTogether: true });
    const tall = box([box([lines(2), box([lines(2), lines(2)]), lines(3), lines(2)])], { keepTogether: true });
    expect(pages(lines(5), small, tall)).toEqual([
      [0, 100],
      [100, 160],
      [160, 210],
    ]);
    expect(pages(lines(6), small, tall)[0]).toEqual([0, 60]);
  });

  test('lets an entry begin a page without its label: label and first line are one', () => {
    const row = (top: number): Measured => {
      const label = lines(1)(top);
      const body = box([lines(3), lines(2)])(top);
      return {
        kind: 'box',
        flow: { keepTogether: true },
        left: 0,
        top,
        width: 100,
        height: 50,
        node: {},
        decorated: false,
        children: [label, body],
      };
    };
    expect(pages(lines(3), row, row)).toEqual([
      [0, 80],
      [80, 130],
    ]);
  });

  test('moves breaks up so that no page before an entry is nearly empty, and adds no page for it', () => {
    const entry = box([lines(5), lines(5)], { keepTogether: true });
    const result = pages(lines(6), lines(6), entry, lines(3));
    expect(result).toHaveLength(4);
    expect(result.slice(0, 2)).toEqual([
      [0, 60],
      [60, 120],
    ]);
  });

  test('leaves a page while what follows has room on it only for the sake of one that would be nearly empty', () => {
    const entry = (count: number) => box([lines(count)], { keepTogether: true });
    // The second page is less than half full then, which is no reason.
    expect(pages(entry(5), entry(4), entry(4), entry(9))).toEqual([
      [0, 90],
      [90, 130],
      [130, 220],
    ]);
    // One line on a page of its own would look lost.
    expect(pages(entry(8), entry(1), entry(1), entry(1), entry(10))).toEqual([
      [0, 80],
      [80, 110],
      [110, 210],
    ]);
  });

  test('does not tear two texts that stand side by side, unless they fill more than a page', () => {
    const beside = (count: number) => box([lines(count)], { sideBySide: true });
    expect(pages(lines(8), lines(4))[0]).toEqual([0, 100]);
    expect(pages(lines(8), beside(4))[0]).toEqual([0, 80]);
    expect(pages(lines(4), beside(18)).length).toBe(3);
  });

  test('keeps what stands above the text of an entry with two lines of it, though it is taller than a page (LP-15)', () => {
    const name = box([box([lines(2)]), box([lines(2, { linesAfter: 2 })])]);
    const tall = box([name, lines(4), lines(8)], { keepTogether: true });
    for (const before of [3, 4, 5, 6, 7]) {
      const [, [second = 0] = []] = pages(lines(before), tall);
      expect(second - before * LINE === 0 || second - before * LINE >= 60).toBe(true);
    }
  });

  test('starts a page where it is asked to, when the one before is filled enough', () => {
    const chapter = box([lines(3)], { newPageWhenFilled: 0.5 });
    expect(pages(lines(6), chapter)).toHaveLength(2);
    expect(pages(lines(4), chapter)).toHaveLength(1);
  });

  test('begins each page with a line, not with the space above it', () => {
    const result = paginate(box([lines(9), lines(4)], undefined, 15)(0), rules);
    expect(result[1]?.top).toBe(105);
  });

  test('goes on with a row of a table that is taller than a page', () => {
    const row = box([lines(25)], { unbreakable: true });
    expect(pages(row)).toEqual([
      [0, 100],
      [100, 200],
      [200, 250],
    ]);
    expect(pages(lines(5), box([lines(8)], { unbreakable: true }))[0]).toEqual([0, 50]);
  });

  test('puts what is taller than a page on one of its own', () => {
    const picture = (top: number): Measured => ({ kind: 'picture', left: 0, top, width: 10, height: 150, node: {} });
    expect(pages(lines(2), picture, lines(2))).toEqual([
      [0, 20],
      [20, 170],
      [170, 190],
    ]);
  });
});
