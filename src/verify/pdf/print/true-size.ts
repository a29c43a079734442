import type { Subject } from '../../subject.ts';
import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import { bodySizePt } from './body-size.ts';
import { few, placeOn, points, round, words } from './measures.ts';
import { paintedPages, visibleTexts } from './painted.ts';

const TOLERANCE_PT = 0.05;
const SAME_SCALE = 0.001;

/** LP-22 of sheets for a printer: pages stand on them at their own size, and most text is as large as the edition has it. */
export function trueSize(facts: PdfFacts, subject: Subject): Verdict {
  const texts = paintedPages(facts).flatMap((page, index) =>
    visibleTexts(page).map((text) => ({ ...text, page: index + 1 })),
  );
  if (texts.length === 0) return notApplicable('LP-22', 'no text that can be read');
  const bodyPt = bodySizePt(facts);
  const promisedPt = subject.profile?.text.sizePt ?? 0;
  const scaled = texts
    .filter(({ scale }) => Math.abs(scale - 1) > SAME_SCALE)
    .map(({ page, text, scale }) =>
      placeOn(subject, page, `${words(text)} is scaled to ${round(scale * 100, 1)} percent`),
    );
  const small = { file: subject.path, detail: `most text is ${points(bodyPt)}, expected ${points(promisedPt)}` };
  const places = [...scaled, ...(bodyPt < promisedPt - TOLERANCE_PT ? [small] : [])];
  return judged('LP-22', few(places), `most text is ${points(bodyPt)}, none of it scaled`);
}
