import type { Subject } from '../../subject.ts';
import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import { editionKind, leastSizePt } from './kind.ts';
import { few, placeOn, points, words } from './measures.ts';
import { paintedPages, visibleTexts } from './painted.ts';

const TOLERANCE_PT = 0.05;

/** LP-01: every text of the large edition, the page number too, is 18 pt or larger. */
export function smallestSizeOfLarge(facts: PdfFacts, subject: Subject): Verdict {
  if (editionKind(subject) !== 'large') return notApplicable('LP-01');
  return atLeast(facts, subject, 'LP-01');
}

/**
 * LP-02: every text is 24 pt or larger in giant print, 14 pt in clear print, 12 pt on a folded sheet of clear print and in a file without a
 * promise, 9 pt on a card.
 */
export function smallestSizeOfOthers(facts: PdfFacts, subject: Subject): Verdict {
  return editionKind(subject) === 'large' ? notApplicable('LP-02') : atLeast(facts, subject, 'LP-02');
}

function atLeast(facts: PdfFacts, subject: Subject, requirement: string): Verdict {
  const leastPt = leastSizePt(subject);
  const texts = paintedPages(facts).flatMap((page, index) =>
    visibleTexts(page).map((text) => ({ ...text, page: index + 1 })),
  );
  if (texts.length === 0) return notApplicable(requirement, 'no text that can be read');
  const small = texts.filter(({ sizePt }) => sizePt < leastPt - TOLERANCE_PT);
  const places = small.map(({ page, sizePt, text }) =>
    placeOn(subject, page, `${words(text)} is ${points(sizePt)}, expected ${leastPt} pt or more`),
  );
  const smallest = texts.reduce((least, { sizePt }) => Math.min(least, sizePt), Number.POSITIVE_INFINITY);
  return judged(requirement, few(places), `smallest text ${points(smallest)}`);
}
