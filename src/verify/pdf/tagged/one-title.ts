import { judged, notApplicable } from '../../verdict.ts';
import type { PdfRule } from '../rule.ts';
import { placeAt, placeOf } from './reading/place.ts';
import { named, withRole } from './reading/walk.ts';

/** UX-01: one heading of the first level, the title; so a reader who goes from heading to heading meets it once. */
export const oneTitle: PdfRule = (facts, subject) => {
  const titles = withRole(facts, 'H1');
  const headings = withRole(facts, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H');
  if (headings.length === 0) return notApplicable('UX-01', 'no headings');
  const [title, ...others] = titles;
  if (!title) return judged('UX-01', [placeAt(subject, 'no H1')]);
  return judged(
    'UX-01',
    others.map((other) => placeOf(subject, other, `${named(other)} beside ${named(title)}`)),
    `one H1: ${named(title)}`,
  );
};
