import { judged, notApplicable } from '../../verdict.ts';
import type { PdfFacts, StructureNode } from '../facts.ts';
import type { PdfRule } from '../rule.ts';
import { neighbours } from './reading/neighbours.ts';
import { placeOf } from './reading/place.ts';
import { named, pageOf, shownTexts, withRole } from './reading/walk.ts';

/** Lines of one heading are not farther apart, as a multiple of their size. */
const LINE_DISTANCE = 1.6;

/** UX-03: a heading of several lines is one element. The headings of two languages side by side are two. */
export const wholeHeadings: PdfRule = (facts, subject) => {
  const headings = withRole(facts, 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6');
  if (headings.length === 0) return notApplicable('UX-03', 'no headings');
  const faults = neighbours(facts)
    .filter(({ first, second }) => /^H\d*$/.test(first.standard) && first.standard === second.standard)
    // Side by side they say the same in two languages.
    .filter(({ first, second }) => first.lang === second.lang)
    .filter(({ first, second }) => areLinesOfOne(first, second, facts))
    .map(({ first, second }) =>
      placeOf(subject, second, `${named(first)} and ${named(second)} are lines of one heading`),
    );
  return judged('UX-03', faults, `${headings.length} headings, each one element`);
};

function areLinesOfOne(first: StructureNode, second: StructureNode, facts: PdfFacts): boolean {
  if (pageOf(first) !== pageOf(second) || first.lang !== second.lang) return false;
  const [above, below] = [shownTexts(first, facts).at(-1), shownTexts(second, facts)[0]];
  if (!above || !below || Math.abs(above.sizePt - below.sizePt) > 0.1) return false;
  const distance = below.y - above.y;
  return distance > 0 && distance <= above.sizePt * LINE_DISTANCE;
}
