import type { Fragment, Layout } from '../../ast/layout.ts';
import type { PageCut } from './cut.ts';
import type { Measured } from './measured.ts';
import type { PageRange } from './paginate.ts';

interface PageFrame {
  widthPt: number;
  heightPt: number;
  leftPt: number;
  topPt: number;
}

/** What the layout says to the rest of the house: for each page the blocks on it, in reading order. */
export function pagesOf(cuts: readonly PageCut[], frame: PageFrame): Layout['pages'] {
  return cuts.map(({ range, shown }, index) => ({
    label: String(index + 1),
    widthPt: frame.widthPt,
    heightPt: frame.heightPt,
    fragments: fragments(shown, range, frame),
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
  if (measured.kind === 'picture')
    return [{ id, box: box(measured.top, measured.top + measured.height), textStart: 0 }];
  const [first] = measured.lines;
  const last = measured.lines.at(-1);
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
