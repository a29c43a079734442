/** The pages that are put on sheets; all are of one size, in points. */
export interface SourcePages {
  count: number;
  widthPt: number;
  heightPt: number;
}

/** One side of a sheet as it is printed: what stands on it. Distances in points from its top left corner. */
export interface Side {
  widthPt: number;
  heightPt: number;
  placements: Placement[];
  lines: Line[];
}

/** Where one page stands on a side, at its own size (LP-22: never scaled). */
export interface Placement {
  /** From 1, in reading order. */
  page: number;
  /** The left edge of the area that the page covers, turned or not. */
  xPt: number;
  /** The upper edge of that area. */
  yPt: number;
  /** Degrees that the page is turned. */
  rotated: 0 | 180;
}

/** A dashed line that shows where to fold or to cut. */
export interface Line {
  /** From left to right, or from top to bottom. */
  runs: 'across' | 'down';
  /** Distance of the whole line from the top of the side when it runs across, from the left when it runs down. */
  atPt: number;
  /** Where it starts and ends on its way. */
  fromPt: number;
  toPt: number;
  widthPt: number;
  /** Lengths of a dash and of the gap after it. */
  dashPt: readonly [number, number];
}
