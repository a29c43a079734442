import type { Subject } from '../../subject.ts';
import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import { JOINED } from '../../writing/scripts.ts';
import type { PdfFacts } from '../facts.ts';
import { few, placeOn, points, words } from '../print/measures.ts';
import { paintedPages, visibleTexts } from '../print/painted.ts';

/** Hinting and kerning move letters by less than this share of the size. */
const LEAST_SHARE = 0.012;

/** LO-07: in scripts whose letters join or cluster no space is set between letters. */
export function noLetterSpacing(facts: PdfFacts, subject: Subject): Verdict {
  const texts = paintedPages(facts).flatMap((page, index) =>
    visibleTexts(page)
      .filter(({ text }) => JOINED.test(text))
      .map((text) => ({ ...text, page: index + 1 })),
  );
  if (texts.length === 0) return notApplicable('LO-07', 'no script whose letters join');
  const places = texts
    .filter(({ spreadPt, sizePt }) => spreadPt > LEAST_SHARE * sizePt)
    .map(({ text, page, spreadPt }) =>
      placeOn(subject, page, `letters of ${words(text)} stand ${points(spreadPt)} apart`),
    );
  return judged('LO-07', few(places), `${texts.length} texts in joined letters`);
}
