import type { Layout } from '../../ast/layout.ts';

/** What an EPUB needs beside its document. */
export interface EpubOptions {
  /** The print edition whose pages the book names (EP-10, EP-13). */
  layout: Layout;
  /** Name of this edition, for the title page. */
  editionLine: string;
  /** ISO date of the content; without one the file carries a fixed epoch. */
  modified?: string;
  /** Which print edition the page numbers come from, in words (EP-11). */
  pageBreakSource: string;
  /** Text of the style sheet. */
  css: string;
  /** Only once an organisation has evaluated the book and put its name to it. */
  certification?: Certification;
}

/** A claim of conformance and who makes it (EP-08). */
export interface Certification {
  /** For example `EPUB Accessibility 1.1 - WCAG 2.2 Level AA`, to the letter. */
  conformsTo: string;
  /** An organisation. */
  certifiedBy: string;
}
