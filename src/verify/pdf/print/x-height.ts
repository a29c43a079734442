import type { Subject } from '../../subject.ts';
import { judged, needsPerson, notApplicable, type Verdict } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import type { PrintFont } from './fonts.ts';
import { isLargePrint } from './kind.ts';
import { few, millimeters, placeOn, words } from './measures.ts';
import { paintedPages, visibleTexts } from './painted.ts';

/** 1/8 inch, in points. */
const LEAST_PT = 9;

/** LP-04: the small letters of large print are 1/8 inch (3.175 mm) high; measured on the outline of `x`, or as the face claims. */
export function xHeight(facts: PdfFacts, subject: Subject): Verdict {
  const texts = paintedPages(facts).flatMap((page, index) =>
    visibleTexts(page)
      .filter(({ text }) => /\p{Script=Latin}/u.test(text))
      .map(({ text, font, sizePt }) => ({ text, page: index + 1, heightPt: (heightOf(font) * sizePt) / 1000 })),
  );
  if (texts.length === 0) return notApplicable('LP-04', 'no Latin text');
  const known = texts.filter(({ heightPt }) => heightPt > 0);
  if (known.length === 0) return needsPerson('LP-04', 'the faces do not say how high their letters are');
  const leastPt = known.reduce((least, { heightPt }) => Math.min(least, heightPt), Number.POSITIVE_INFINITY);
  const measured = `smallest letter x ${millimeters(leastPt)} high`;
  if (!isLargePrint(subject)) return notApplicable('LP-04', measured);
  const places = known
    .filter(({ heightPt }) => heightPt < LEAST_PT - 0.005)
    .map(({ page, text, heightPt }) =>
      placeOn(subject, page, `letters of ${words(text)} are ${millimeters(heightPt)} high, expected 3.175 mm or more`),
    );
  return judged('LP-04', few(places), measured);
}

/** Thousandths of the size; 0 when the file does not tell. */
function heightOf(font: PrintFont | undefined): number {
  return font?.shape('x')?.top ?? font?.claimedXHeight ?? 0;
}
