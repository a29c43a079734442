import type { PDFDict, PDFPage } from '@cantoo/pdf-lib';
import { asDict, itemsAt, nameAt, numberAt } from '../../facts/look.ts';
import type { PdfFacts, StructureNode } from '../../facts.ts';
import { placedElements } from './walk.ts';

/** An annotation that readers meet, its page, and the element whose content it is. */
export interface ShownAnnotation {
  annotation: PDFDict;
  /** From 1. */
  page: number;
  subtype: string;
  element?: StructureNode;
}

const HIDDEN = 2;

const known = new WeakMap<PdfFacts, ShownAnnotation[]>();

/** Annotations that are neither hidden nor off the page, in the order of the pages. */
export function shownAnnotations(facts: PdfFacts): ShownAnnotation[] {
  const found = known.get(facts) ?? read(facts);
  known.set(facts, found);
  return found;
}

function read(facts: PdfFacts): ShownAnnotation[] {
  const holders = new Map<PDFDict, StructureNode>();
  for (const { node } of placedElements(facts))
    for (const child of node.children) if (!('role' in child) && child.annotation) holders.set(child.annotation, node);
  return facts.document.getPages().flatMap((page, index) =>
    annotationsOf(page).flatMap((annotation) => {
      const hidden = ((numberAt(annotation, 'F') ?? 0) & HIDDEN) !== 0 || isOffPage(annotation, page);
      const subtype = nameAt(annotation, 'Subtype') ?? '';
      return hidden ? [] : [{ annotation, page: index + 1, subtype, element: holders.get(annotation) }];
    }),
  );
}

/** All annotations of a page. */
export function annotationsOf(page: PDFPage): PDFDict[] {
  return itemsAt(page.node, 'Annots').flatMap((item) => asDict(page.doc.context.lookup(item)) ?? []);
}

function isOffPage(annotation: PDFDict, page: PDFPage): boolean {
  const corners = itemsAt(annotation, 'Rect').map((item) => Number(item.toString()));
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = corners;
  if (corners.length < 4 || corners.some(Number.isNaN)) return false;
  const box = page.getCropBox();
  return (
    Math.max(x1, x2) < box.x ||
    Math.min(x1, x2) > box.x + box.width ||
    Math.max(y1, y2) < box.y ||
    Math.min(y1, y2) > box.y + box.height
  );
}
