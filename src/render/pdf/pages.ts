import type { Fragment, Layout } from '../../ast/layout.ts';
import type { Measured } from './measured.ts';
import type { PageRange } from './paginate.ts';

interface PageFrame {
  widthPt: number;
  heightPt: number;
  leftPt: number;
  topPt: number;
}

/** What the layout says to the rest of the house: for each page the blocks on it, in reading order. */
export function pagesOf(measured: Measured, ranges: readonly PageRange[], frame: PageFrame): Layout['pages'] {
  return ranges.map((range, index) => ({
    label: String(index + 1),
    widthPt: frame.widthPt,
    heightPt: frame.heightPt,
    fragments: fragments(measured, range, frame),
  }));
}

/** The pieces of text and the pictures that a page shows; boxes that only hold others are left out. */
function fragments(measured: Measured, range: PageRange, frame: PageFrame, cell?: string): Fragment[] {
  if (measured.kind === 'box') {
    // The text of a cell has no id of its own: the cell is the block.
    const own = measured.tag?.role === 'TH' || measured.tag?.role === 'TD' ? measured.tag.id : cell;
    return measured.children.flatMap((child) => fragments(child, range, frame, own));
  }
  const id = measured.tag?.id ?? cell;
  if (id === undefined) return [];
  const box = (top: number, bottom: number) => ({
    xPt: frame.leftPt + measured.left,
    yPt: frame.topPt + top - range.top,
    widthPt: measured.width,
    heightPt: bottom - top,
  });
  const inside = (top: number, bottom: number) => (top + bottom) / 2 > range.top && (top + bottom) / 2 < range.bottom;
  if (measured.kind === 'picture') {
    const bottom = measured.top + measured.height;
    return inside(measured.top, bottom) ? [{ id, box: box(measured.top, bottom), textStart: 0 }] : [];
  }
  const lines = measured.lines.filter((line) => inside(line.top, line.bottom));
  const [first] = lines;
  const last = lines.at(-1);
  return first && last ? [{ id, box: box(first.top, last.bottom), textStart: first.textStart }] : [];
}

/** Printed page of every block that starts somewhere. */
export function pageNumbers(pages: Layout['pages']): Map<string, string> {
  const result = new Map<string, string>();
  for (const page of pages) {
    for (const { id } of page.fragments) if (!result.has(id)) result.set(id, page.label);
  }
  return result;
}
