import { judged, notApplicable } from '../../verdict.ts';
import { textAt } from '../facts/look.ts';
import type { PdfRule } from '../rule.ts';
import { placeOf } from './reading/place.ts';
import { withRole } from './reading/walk.ts';

/** UA-12: every figure says in words what it shows, and where it stands. */
export const figuresDescribed: PdfRule = (facts, subject) => {
  const figures = withRole(facts, 'Figure');
  if (figures.length === 0) return notApplicable('UA-12', 'no figures');
  const faults = figures.flatMap((figure) => [
    ...(figure.alt?.trim() || textAt(figure.element, 'ActualText') !== undefined
      ? []
      : [placeOf(subject, figure, 'a figure without Alt')]),
    ...(figure.attributes.BBox ? [] : [placeOf(subject, figure, `a figure without BBox: ${figure.alt ?? 'no Alt'}`)]),
  ]);
  return judged('UA-12', faults, `${figures.length} figures, each with Alt and BBox`);
};
