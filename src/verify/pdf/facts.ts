import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { actualTexts } from './facts/actual-text.ts';
import { openDocument } from './facts/open.ts';
import { type ContentNode, readStructure, type StructureNode } from './facts/structure.ts';
import { type PdfPage, viewPages } from './facts/viewer.ts';

export { dumpTree } from './facts/dump.ts';
export { fontDescriptors } from './facts/fonts.ts';
export type { ContentNode, StructureNode } from './facts/structure.ts';
export type { PdfLink, PdfPage, PdfText } from './facts/viewer.ts';

/** Facts of a PDF, read back from its bytes by two libraries that know nothing of how it was made. */
export interface PdfFacts {
  pages: PdfPage[];
  /** Root elements of the structure tree; none in an untagged file. */
  tree: StructureNode[];
  catalog: PDFDict;
  document: PDFDocument;
  outline: OutlineNode[];
  /** What the encryption permits: the bits of `P`; absent when the file is not encrypted. */
  permissions?: number;
}

export interface OutlineNode {
  title: string;
  items: OutlineNode[];
}

/** Facts that were read, by the bytes they were read from: the rules of a file and of several files ask for the same ones. */
const known = new WeakMap<Uint8Array, Promise<PdfFacts>>();

/** Reads the facts of a file. Throws for a file that is no PDF, is damaged beyond reading, or needs a password. */
export function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const facts = known.get(bytes) ?? readFacts(bytes);
  known.set(bytes, facts);
  return facts;
}

async function readFacts(bytes: Uint8Array): Promise<PdfFacts> {
  const { document, permissions } = await openDocument(bytes);
  const pageRefs = document.getPages().map((page) => page.ref);
  // The viewer takes the bytes it is given for its own.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  try {
    const viewer = await task.promise;
    const { pages, contents, baselines } = await viewPages(viewer, actualTexts(document));
    const outline: OutlineNode[] = (await viewer.getOutline()) ?? [];
    const tree = readStructure({ document, pageRefs, contents, baselines });
    return { pages, tree, catalog: document.catalog, document, outline, permissions };
  } finally {
    await task.destroy();
  }
}

/** All text below a structure element, in order, or the text that it says it stands for. */
export function textOf(node: StructureNode | ContentNode): string {
  if (!('role' in node)) return node.text;
  return node.actualText ?? node.children.map(textOf).join('');
}

/** All elements below one, itself included, in order. */
export function elements(node: StructureNode): StructureNode[] {
  return [node, ...node.children.flatMap((child) => ('role' in child ? elements(child) : []))];
}
