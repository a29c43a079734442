/** A panel of a flat zine: its column and row, from the top left, and which way its page stands. */
export interface Panel<T> {
  shows: T;
  column: number;
  row: number;
  isTurned: boolean;
}

/** A page of the folded zine, as its reader holds it. */
export interface Read<T> {
  shows: T;
  isUpright: boolean;
  /** On which side of the page the spine is. */
  spine: 'left' | 'right';
}

type Vector = readonly [number, number];

/** A panel in space, seen from above: the arm of the cross that it belongs to, and the way that its printed face looks. */
interface Folded<T> extends Read<T> {
  arm: Vector;
  looks: Vector;
}

/**
 * Where the edges and folds between columns go, seen from above, when the strip is pushed together from its ends: those at a quarter and at
 * three quarters meet, and the one in the middle, which the cut has freed, goes forward in the lower row and back in the upper one.
 */
const EDGES: Record<'lower' | 'upper', Vector[]> = {
  lower: [
    [-1, 0],
    [0, 0],
    [0, -1],
    [0, 0],
    [1, 0],
  ],
  upper: [
    [-1, 0],
    [0, 0],
    [0, 1],
    [0, 0],
    [1, 0],
  ],
};

/** Folds the panels in space, and turns the leaves from the page that the reader starts with. Page numbers play no part. */
export function readZine<T>(panels: readonly Panel<T>[], first: T): Read<T>[] {
  const folded = panels.map(inSpace);
  const read: Folded<T>[] = [];
  let next = folded.find(({ shows }) => shows === first);
  while (next && !read.includes(next)) {
    const page: Folded<T> = next;
    const behind = only(folded, (other) => other !== page && same(other.arm, page.arm));
    read.push(page, behind);
    // Two pages are seen together when they look into the same corner of the cross.
    next = only(folded, (other) => other !== behind && same(corner(other), corner(behind)));
  }
  return read.map(({ shows, isUpright, spine }) => ({ shows, isUpright, spine }));
}

function inSpace<T>({ shows, column, row, isTurned }: Panel<T>): Folded<T> {
  const isLower = row === 1;
  const edges = EDGES[isLower ? 'lower' : 'upper'];
  const [fromX, fromY] = edges[column] ?? [0, 0];
  const [toX, toY] = edges[column + 1] ?? [0, 0];
  const right: Vector = [toX - fromX, toY - fromY];
  const arm: Vector = [fromX + toX, fromY + toY];
  // Folded back along the middle of the sheet, the upper row hangs upside down. A face looks along its right times its up.
  const up = isLower ? 1 : -1;
  const looks: Vector = [up * right[1], -up * right[0]];
  const turn = isTurned ? -1 : 1;
  const reading: Vector = [turn * right[0], turn * right[1]];
  // All arms meet in the spine.
  const isToSpine = reading[0] * arm[0] + reading[1] * arm[1] < 0;
  return { shows, arm, looks, isUpright: turn * up === 1, spine: isToSpine ? 'right' : 'left' };
}

function corner({ arm, looks }: Folded<unknown>): Vector {
  return [arm[0] + looks[0], arm[1] + looks[1]];
}

function same(a: Vector, b: Vector): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function only<T>(values: readonly T[], matches: (value: T) => boolean): T {
  const [found, ...others] = values.filter(matches);
  if (!found || others.length > 0) throw new Error('Unexpected zine that does not fold into leaves');
  return found;
}
