/** Standard structure types (ISO 32000-1, 14.8.4) that our documents use. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Code'
  | 'Figure'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Span';

/** The structure element that a block becomes. */
export interface Tag {
  role: Role;
  /** `/ID` of the element: the id of the AST node. */
  id?: string;
  /** Language, where it differs from the parent's (UX-07). */
  lang?: string;
  alt?: string;
  /** Attribute of `L` (UA-15). */
  listNumbering?: 'Disc' | 'Decimal' | 'None';
  /** Attribute of `TH` (UA-17). */
  scope?: 'Column';
}

/** The structure element that a run of text becomes inside its block. */
export interface InlineTag {
  role: 'Link' | 'Span' | 'Code' | 'Reference';
  lang?: string;
  /** For a link: where it goes, and what the annotation's `/Contents` says (UA-20, UA-21). */
  link?: { address: string; description: string };
  /** The element around this one, when runs nest. */
  parent?: InlineTag;
}

/** What pagination may do with a block. */
export interface Flow {
  /** Two texts stand in it side by side, of which one may end before the other: a page should not break inside. */
  sideBySide?: boolean;
  /** Stands whole on one page when it fits on one (LP-16). */
  keepTogether?: boolean;
  /** Its lines stay together, whatever happens: a heading, a row of a table. */
  unbreakable?: boolean;
  /** Stays with so many lines of what follows (LP-15). */
  linesAfter?: number;
  /** Starts a page, when the page before is filled to this share at least. */
  newPageWhenFilled?: number;
}
