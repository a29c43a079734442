import type { Paper } from './edition.ts';

/** How finished pages are put on a printer's sheets (PR-01, PR-02). All sizes are in points. */
export type Imposition = SaddleStitch | Zine | Cards;

/** What every way has. */
interface OnSheets {
  /** Title of the imposed file; it says that the file is for printing only (PR-05). */
  title: string;
  /** Portrait, as `templates/papers.yaml` has it, also where the sheet is printed landscape. */
  sheet: Paper;
}

/** Sheets with two pages on each side, folded once and stapled in the fold (PR-01). Printed landscape. */
export interface SaddleStitch extends OnSheets {
  kind: 'saddle-stitch';
  direction: 'ltr' | 'rtl';
  /**
   * How far inner sheets stick out when they are folded, for each sheet about the thickness of the paper; 0 for none. Sheet `s`, counted
   * from 0 at the outside, is moved towards the spine by `s` times this: keep the most of it below the page's inner margin, or text
   * comes to stand in the fold.
   */
  creepPt: number;
}

/** Eight pages on one side of one sheet, folded with one cut and no staple (PR-02). Printed landscape. */
export interface Zine extends OnSheets {
  kind: 'zine';
  direction: 'ltr' | 'rtl';
}

/** One card many times on a sheet, to be cut apart; its second page, where there is one, on the back. Printed portrait. */
export interface Cards extends OnSheets {
  kind: 'cards';
  columns: number;
  rows: number;
}
