import { judged, notApplicable } from '../../verdict.ts';
import type { PdfRule } from '../rule.ts';
import { childFaults, parentFaults } from './reading/containment.ts';
import { placedElements } from './reading/walk.ts';

/** UA-16: a table of contents holds its items, tables within it, and a caption that is first; items stand nowhere else. */
export const contentsChildren: PdfRule = (facts, subject) => {
  const all = placedElements(facts).filter(({ node }) => node.standard === 'TOC' || node.standard === 'TOCI');
  if (all.length === 0) return notApplicable('UA-16', 'no table of contents');
  const faults = all.flatMap((placed) => [
    ...childFaults(placed.node, 'TOC', ['TOC', 'TOCI', 'Caption'], subject),
    ...parentFaults(placed, 'TOCI', ['TOC'], subject),
  ]);
  return judged('UA-16', faults, `${all.filter(({ node }) => node.standard === 'TOCI').length} items`);
};
