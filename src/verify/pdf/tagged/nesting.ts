import type { Subject } from '../../subject.ts';
import type { Place } from '../../verdict.ts';
import { judged, notApplicable } from '../../verdict.ts';
import type { StructureNode } from '../facts.ts';
import type { PdfRule } from '../rule.ts';
import { placeOf } from './reading/place.ts';
import { elementsIn, named, placedElements, shortened, wordsOf } from './reading/walk.ts';

/** What may not stand directly in an element, of what builds are apt to get wrong (ISO/TS 32005). */
const FORBIDDEN: [RegExp, RegExp][] = [
  [/^P$/, /^(P|LBody|LI|Sect|Div|H\d*|TOC)$/],
  [/^H\d*$/, /^(P|L|Div)$/],
  [/^Document$/, /^(Span|Lbl|LBody|Reference)$/],
  [/^Link$/, /^Link$/],
  [/^Lbl$/, /^(P|L)$/],
  [/^TOCI$/, /^(Link|Span)$/],
];

/** Elements that group others and hold no content of their own. */
const GROUPING = /^(Sect|Document|L|TOC|TOCI|TR)$/;

/** U2-08: elements stand in elements that may hold them, also by the rules of PDF 2.0. */
export const nesting: PdfRule = (facts, subject) => {
  const all = placedElements(facts);
  if (all.length === 0) return notApplicable('U2-08', 'no structure');
  const faults = all.flatMap(({ node }) => [...childrenFaults(node, subject), ...looseContent(node, subject)]);
  return judged('U2-08', faults, `${all.length} elements`);
};

function childrenFaults(node: StructureNode, subject: Subject): Place[] {
  return elementsIn(node).flatMap((child) => {
    const isForbidden = FORBIDDEN.some(([holder, held]) => holder.test(node.standard) && held.test(child.standard));
    return isForbidden ? [placeOf(subject, child, `${named(child)} directly in ${node.role}`)] : [];
  });
}

function looseContent(node: StructureNode, subject: Subject): Place[] {
  const loose = node.children.find((child) => !('role' in child) && child.kind === 'content');
  if (!loose || !GROUPING.test(node.standard)) return [];
  return [placeOf(subject, node, `content "${shortened(wordsOf(loose))}" directly in ${node.role}`)];
}
