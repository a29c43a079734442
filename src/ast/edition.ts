/**
 * What the profiles, `editions.yaml` and the command line say of an output. All sizes are in points (1/72 inch) unless a name
 * says otherwise; `…Lines` counts lines of body text, `…Em` the size of body text.
 */

/** What kind of file an output is. */
export type Format = 'pdf' | 'text' | 'epub';

/** A sheet that a printer holds: `templates/papers.yaml`. */
export interface Paper {
  /** `letter` or `a4`. */
  id: string;
  widthPt: number;
  heightPt: number;
}

/** How a heading of one depth is set (LP-03). */
export interface HeadingStyle {
  sizePt: number;
  spaceBeforeLines: number;
  spaceAfterLines: number;
}

/** How the pages of an edition lie on the sheets of the printer (PR-01, PR-02). */
export type SheetUse = 'whole' | 'saddle-stitch' | 'zine' | 'cards';

/** What an edition is made of, page by page. */
export interface PageLayout {
  /** `whole`: a page is a sheet. Otherwise pages are parts of a sheet, and a second file has the sheets. */
  sheet: SheetUse;
  /** Whether the page lies on its side. */
  landscape: boolean;
  /** Size of a card; only where the sheet holds cards. */
  card?: { widthPt: number; heightPt: number; columns: number; rows: number };
  /** What opens the edition: title and picture, the title above the text, or the title alone on its page. */
  cover: 'picture' | 'title' | 'alone';
  /** Whether there is a contents page. */
  contents: boolean;
  /** Where date, review and other formats stand: under the title, or at the end; where pages are counted out, on the last of them. */
  front: 'start' | 'end';
  /** The corner of the page number: at the end of the line, on the outer side of a bound page, or no number (LP-20). */
  pageNumbers: 'end' | 'outer' | 'none';
  /** Pages that the edition may have at most. */
  mostPages?: number;
  /** How much of the text it holds: the first of these that fits on its pages. */
  details: Detail[];
  /** How far the text of an inner sheet moves towards the fold, for each sheet around it (PR-07). */
  creepPt: number;
  /** How far apart the lines of an empty page for notes are, in lines of text. */
  notesGapLines: number;
  /** Strips at the foot of the first page, for people to tear off. */
  tearOff?: TearOff;
  /** Two languages side by side: the space between them. */
  facingGapPt?: number;
}

/** Strips that people tear off: how many at most, how high they stand above the edge of the sheet, and the white around their text. */
export interface TearOff {
  strips: number;
  heightPt: number;
  /** From the foot of a strip to the edge of the sheet (PR-06). */
  footPt: number;
  sizePt: number;
  /** White at the head and the foot of a strip, and at both sides of its text together. */
  insetPt: number;
  roomPt: number;
}

/**
 * How much is printed of the groups and the text around them: all of it; no notes and no ways of support; of the text only the first block of a
 * section that has groups; no descriptions either; names, addresses and numbers only; these without
 * the words before them; name and first address on one line.
 */
export const DETAILS = ['full', 'brief', 'lean', 'short', 'bare', 'plain', 'line'] as const;

/** One of them. */
export type Detail = (typeof DETAILS)[number];

/** How the code of an address is set; its side includes the white around it (PR-11). */
export interface CodeStyle {
  /** `beside` the address, at the end of its line, or in a row of its own `below` it. */
  place: 'beside' | 'below';
  /** A code is no smaller than this, whatever it holds. */
  leastSidePt: number;
  /** Nor are the dark and light squares that it is made of. */
  leastModulePt: number;
  /** White between the longest line of text and the code, or between the address and the code below it. */
  gapPt: number;
  /** An entry that codes would make taller by more lines than these has none. */
  mostExtraLines: number;
}

/** A print profile: `templates/profiles/<id>.yaml`. Each value carries its requirement id there. */
export interface Profile {
  id: string;
  /** Standards it follows, in words. */
  follows: string[];
  /** Where it leaves one of them knowingly, and why. */
  deviations: string[];
  layout: PageLayout;
  text: {
    sizePt: number;
    /** Baseline distance as a multiple of the size. */
    leading: number;
    /** Longest line of running text. */
    measurePt: number;
    paragraphGapLines: number;
  };
  /** By depth, 1 to 6. */
  headings: Record<number, HeadingStyle>;
  page: {
    marginTopPt: number;
    marginBottomPt: number;
    marginLeftPt: number;
    marginRightPt: number;
    /** From the foot of the sheet to the baseline of the page number. */
    footerBaselinePt: number;
  };
  list: { indentPt: number; gapLines: number };
  entry: { indentPt: number; gapLines: number; innerGapLines: number };
  quote: { indentPt: number; ruleWidthPt: number };
  table: { cellPaddingPt: number; ruleWidthPt: number };
  rule: { widthPt: number };
  /** The line through struck-out letters: its thickness, and its height above the baseline, as parts of their size. */
  strike: { widthEm: number; riseEm: number };
  /** Around what is not translated yet (LO-15). */
  frame: { ruleWidthPt: number; paddingPt: number };
  /** Around what says who gives the guide out; the logo in it is no higher than its height. */
  panel: { logoHeightPt: number; paddingPt: number; ruleWidthPt: number };
  /** Ruled lines for a note by hand: how many, how far apart, how thick. */
  noteBox: { lines: number; lineGapPt: number; ruleWidthPt: number };
  /** The cover picture is smaller than its height where the page needs it, down to the least height. */
  figure: { maxHeightPt: number; coverHeightPt: number; leastCoverHeightPt: number };
  /** Codes that a telephone's camera opens, beside the printed addresses of groups (LP-11, PR-11). A profile without it prints none. */
  qr?: CodeStyle;
  breaks: {
    /** Lines of a paragraph that stay together at either side of a page break (LP-14). */
    minLines: number;
    /** Lines that a heading needs below it on its page (LP-15). */
    linesAfterHeading: number;
    /** Lines that stay together at the ends of an entry that fits on no page: its name is not left behind, nor its last line sent ahead. */
    entryEndLines: number;
    /** A page filled less than this looks unfinished: breaks before it move up to fill it, but no page is added for it. */
    goodFill: number;
    /** Share of a page that the contents must fill for the text to start on a new page. */
    newPageAfterContents: number;
  };
}

/** One output to make. `paper` and `profile` are present for PDF only. */
export interface Edition {
  format: Format;
  locale: string;
  profile?: Profile;
  paper?: Paper;
}
