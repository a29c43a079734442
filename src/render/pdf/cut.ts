import { firstWhere } from './first-where.ts';
import type { Measured, MeasuredBox } from './measured.ts';
import type { PageRange } from './paginate.ts';

/** A page: the stretch of the endless page that it shows, and what is there. */
export interface PageCut {
  range: PageRange;
  shown: MeasuredBox;
}

/** What some pages show of a part of the tree, by the index of the page. */
type Shown<M extends Measured = Measured> = Map<number, M>;

/**
 * Cuts the tree at the pages: of every box the children that are on the page, of every block of text its lines there. A line or a picture
 * belongs to the page that its middle is on. Each node is looked at once, however many pages there are.
 * @param ranges From the top down, none over another.
 */
export function cutAt(whole: MeasuredBox, ranges: readonly PageRange[]): PageCut[] {
  const shown = boxShown(whole, ranges);
  return ranges.map((range, page) => ({ range, shown: shown.get(page) ?? { ...whole, children: [] } }));
}

function shownOf(measured: Measured, ranges: readonly PageRange[]): Shown {
  switch (measured.kind) {
    case 'box':
      return measured.children.length > 0 ? boxShown(measured, ranges) : emptyBoxShown(measured, ranges);
    case 'lines': {
      const lines = groupedByPage(measured.lines, ranges, ({ top, bottom }) => (top + bottom) / 2);
      return new Map([...lines].map(([page, shown]) => [page, { ...measured, lines: shown }]));
    }
    case 'picture': {
      const page = pageAt(measured.top + measured.height / 2, ranges);
      return new Map(page === undefined ? [] : [[page, measured]]);
    }
  }
}

function boxShown(box: MeasuredBox, ranges: readonly PageRange[]): Shown<MeasuredBox> {
  const shown: Shown<MeasuredBox> = new Map();
  for (const child of box.children) {
    for (const [page, part] of shownOf(child, ranges)) {
      const own = shown.get(page);
      if (own) own.children.push(part);
      else shown.set(page, { ...box, children: [part] });
    }
  }
  return shown;
}

/** A rectangle without anything in it, such as a rule, is on all pages that it reaches. */
function emptyBoxShown(box: MeasuredBox, ranges: readonly PageRange[]): Shown {
  const shown: Shown = new Map();
  const bottom = box.top + box.height;
  for (let page = firstBelow(box.top, ranges); (ranges[page]?.top ?? bottom) < bottom; page += 1) shown.set(page, box);
  return shown;
}

function groupedByPage<T>(
  items: readonly T[],
  ranges: readonly PageRange[],
  middle: (item: T) => number,
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const page = pageAt(middle(item), ranges);
    if (page === undefined) continue;
    const group = groups.get(page);
    if (group) group.push(item);
    else groups.set(page, [item]);
  }
  return groups;
}

/** The page that shows a height of the endless page; nothing between two pages. */
function pageAt(height: number, ranges: readonly PageRange[]): number | undefined {
  const page = firstBelow(height, ranges);
  const range = ranges[page];
  return range && range.top < height ? page : undefined;
}

/** The first page that ends below a height: the number of pages when none does. */
function firstBelow(height: number, ranges: readonly PageRange[]): number {
  return firstWhere(ranges, ({ bottom }) => bottom > height);
}
