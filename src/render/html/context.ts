import type { Words } from '../../ast/nodes.ts';

/** What the handlers must know of the publication they write for. */
export interface HtmlContext {
  words: Words;
  /** Direction of the text around: the document's, or that of a part in another language (LO-09). */
  direction: 'ltr' | 'rtl';
  /** Address of a block of the guide, from the file that is being written. */
  href(id: string): string;
  /** Address of a picture, by its key in `Document.assets`. */
  src(asset: string): string;
  /** Printed pages that start in a block, in order. */
  pageBreaks(id: string): readonly PageBreak[];
}

/** Where a printed page starts. */
export interface PageBreak {
  /** As printed. */
  label: string;
  /** Characters of the block that stand on earlier pages, counted as a `Layout` counts them. */
  textStart: number;
}
