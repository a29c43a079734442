import type { PageLayout, Paper } from './edition.ts';

/** The page of an edition in points: a sheet, a half of one across its long side, an eighth, or a card (PR-01 to PR-03). */
export function pageSize({ sheet, landscape, card }: PageLayout, { widthPt, heightPt }: Paper): Omit<Paper, 'id'> {
  switch (sheet) {
    case 'whole':
      return landscape ? { widthPt: heightPt, heightPt: widthPt } : { widthPt, heightPt };
    case 'saddle-stitch':
      return { widthPt: heightPt / 2, heightPt: widthPt };
    case 'zine':
      return { widthPt: heightPt / 4, heightPt: widthPt / 2 };
    case 'cards':
      return { widthPt: card?.widthPt ?? widthPt, heightPt: card?.heightPt ?? heightPt };
  }
}

/** Sides of sheets that so many pages are printed on. */
export function sheetSides({ sheet }: PageLayout, pages: number): number {
  return sheet === 'saddle-stitch' ? pages / 2 : sheet === 'zine' ? pages / 8 : pages;
}

/** Pages that an edition must have: a multiple of this number, so that sheets are full on both sides (PR-01, PR-02). */
export function pagesAtATime({ sheet }: PageLayout): number {
  return sheet === 'saddle-stitch' ? 4 : sheet === 'zine' ? 8 : 1;
}
