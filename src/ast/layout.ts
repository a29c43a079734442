/**
 * Where everything came to stand: the value that the contents page, the EPUB's page list, imposition and print instructions
 * share. Distances in points from the top left corner of the page.
 */
export interface Layout {
  profile: string;
  paper: string;
  locale: string;
  pages: LayoutPage[];
}

/** One printed page and what stands on it. */
export interface LayoutPage {
  /** As printed and as in the PDF's page labels. */
  label: string;
  widthPt: number;
  heightPt: number;
  /** In reading order. A block that crosses pages has a fragment on each. */
  fragments: Fragment[];
}

/** The part of one block that stands on one page. */
export interface Fragment {
  /** Id of the block. */
  id: string;
  box: Box;
  /**
   * Characters of the block as it is printed before this fragment; 0 on its first page. A forced line end counts nothing, the call of a
   * note as `[1]`, a tab in code as four.
   */
  textStart: number;
}

/** A rectangle on a page. */
export interface Box {
  xPt: number;
  yPt: number;
  widthPt: number;
  heightPt: number;
}
