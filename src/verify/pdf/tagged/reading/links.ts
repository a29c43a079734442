import type { PDFDict } from '@cantoo/pdf-lib';
import { textAt } from '../../facts/look.ts';
import type { PdfFacts, StructureNode } from '../../facts.ts';
import { shownAnnotations } from './annotations.ts';
import { targetOf } from './destinations.ts';
import { shortened, wordsOf } from './walk.ts';

/** A link annotation that readers meet. */
export interface ShownLink {
  annotation: PDFDict;
  /** From 1. */
  page: number;
  element?: StructureNode;
  /** What is read out in place of the link; empty when there is nothing. */
  contents: string;
  /** Words to tell it by, in quotes. */
  label: string;
}

/** All link annotations, in the order of the pages. */
export function shownLinks(facts: PdfFacts): ShownLink[] {
  return shownAnnotations(facts).flatMap(({ annotation, page, subtype, element }) => {
    if (subtype !== 'Link') return [];
    const contents = textAt(annotation, 'Contents')?.trim() ?? '';
    const words = (element && wordsOf(element)) || contents || targetOf(annotation) || 'without words';
    return [{ annotation, page, element, contents, label: `"${shortened(words)}"` }];
  });
}
