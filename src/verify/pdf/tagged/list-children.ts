import type { Place } from '../../verdict.ts';
import { judged, notApplicable } from '../../verdict.ts';
import type { PdfRule } from '../rule.ts';
import { childFaults, parentFaults } from './reading/containment.ts';
import { placedElements } from './reading/walk.ts';

/** UA-14: lists hold lists, items and a caption that is first; items hold a label and a body, which stand nowhere else. */
export const listChildren: PdfRule = (facts, subject) => {
  const all = placedElements(facts);
  const lists = all.filter(({ node }) => ['L', 'LI', 'LBody'].includes(node.standard));
  if (lists.length === 0) return notApplicable('UA-14', 'no lists');
  const faults: Place[] = lists.flatMap((placed) => [
    ...childFaults(placed.node, 'L', ['L', 'LI', 'Caption'], subject),
    ...childFaults(placed.node, 'LI', ['Lbl', 'LBody'], subject),
    ...parentFaults(placed, 'LI', ['L'], subject),
    ...parentFaults(placed, 'LBody', ['LI'], subject),
  ]);
  return judged('UA-14', faults, `${lists.filter(({ node }) => node.standard === 'L').length} lists`);
};
