import { judged, notApplicable } from '../../verdict.ts';
import type { PdfRule } from '../rule.ts';
import { placeAt } from './reading/place.ts';

/** UX-10: all pages are upright, or all are across. */
export const oneOrientation: PdfRule = ({ pages }, subject) => {
  const [first, ...others] = pages.map(orientation);
  if (first === undefined) return notApplicable('UX-10', 'no pages');
  const faults = others.flatMap((one, index) =>
    one === first ? [] : [placeAt(subject, `the page is ${one}, the first is ${first}`, index + 2)],
  );
  return judged('UX-10', faults, `${pages.length} pages, all ${first}`);
};

function orientation({ widthPt, heightPt }: { widthPt: number; heightPt: number }): string {
  return widthPt > heightPt ? 'landscape' : 'portrait';
}
