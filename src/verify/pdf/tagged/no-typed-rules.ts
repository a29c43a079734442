import { judged, notApplicable } from '../../verdict.ts';
import type { PdfRule } from '../rule.ts';
import { placeAt } from './reading/place.ts';
import { contentIn, shortened } from './reading/walk.ts';

/** UX-09: no leaders or dividers made of letters: five equal signs in a row, or three spaces. */
export const noTypedRules: PdfRule = (facts, subject) => {
  const contents = facts.tree.flatMap(contentIn).filter(({ text }) => text !== '');
  if (contents.length === 0) return notApplicable('UX-09', 'no tagged text');
  const faults = contents.flatMap(({ text, page }) => {
    const row = /(\S)\1{4,}/u.exec(text)?.[0];
    if (row) return [placeAt(subject, `${[...row].length} times "${[...row][0]}": ${shortened(text)}`, page)];
    const spaces = / {3,}/.exec(text)?.[0];
    return spaces ? [placeAt(subject, `${spaces.length} spaces in a row: ${shortened(text)}`, page)] : [];
  });
  return judged('UX-09', faults, `${contents.length} marked contents`);
};
