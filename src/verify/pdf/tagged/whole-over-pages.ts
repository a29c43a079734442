import { judged, notApplicable } from '../../verdict.ts';
import type { StructureNode } from '../facts.ts';
import type { PdfRule } from '../rule.ts';
import { neighbours } from './reading/neighbours.ts';
import { placeOf } from './reading/place.ts';
import { elementsIn, lastPageOf, named, pageOf, wordsOf } from './reading/walk.ts';

/** UX-02: what goes on over a page break is one element, not one for each page. */
export const wholeOverPages: PdfRule = (facts, subject) => {
  if (facts.pages.length < 2) return notApplicable('UX-02', 'one page');
  const pairs = neighbours(facts).filter(({ first, second }) => {
    const [end, start] = [lastPageOf(first), pageOf(second)];
    return end !== undefined && start === end + 1;
  });
  const faults = pairs
    .filter(({ first, second }) => isOneList(first, second) || isOneParagraph(first, second))
    .map(({ first, second }) =>
      placeOf(subject, second, `${named(second)} goes on with the ${first.role} of the page before`),
    );
  return judged('UX-02', faults, `${pairs.length} page breaks between neighbours`);
};

/** Two lists of one kind with nothing between; numbers that begin anew are another list. */
function isOneList(first: StructureNode, second: StructureNode): boolean {
  if (first.standard !== 'L' || second.standard !== 'L') return false;
  if (first.attributes.ListNumbering !== second.attributes.ListNumbering) return false;
  return !/^\(?1\D*$/.test(firstLabel(second));
}

function firstLabel(list: StructureNode): string {
  const label = elementsIn(list)
    .flatMap(elementsIn)
    .find(({ standard }) => standard === 'Lbl');
  return label ? wordsOf(label) : '';
}

/** A paragraph that does not end, before one that does not begin. */
function isOneParagraph(first: StructureNode, second: StructureNode): boolean {
  if (first.standard !== 'P' || second.standard !== 'P') return false;
  return /[\p{L}\p{N},;-]$/u.test(wordsOf(first)) && /^\p{Ll}/u.test(wordsOf(second));
}
