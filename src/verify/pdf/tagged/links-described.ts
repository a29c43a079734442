import { judged, notApplicable } from '../../verdict.ts';
import type { PdfRule } from '../rule.ts';
import { shownLinks } from './reading/links.ts';
import { placeAt } from './reading/place.ts';

/** UA-20: every link annotation says in words where it goes. */
export const linksDescribed: PdfRule = (facts, subject) => {
  const links = shownLinks(facts);
  if (links.length === 0) return notApplicable('UA-20', 'no links');
  const faults = links
    .filter(({ contents }) => contents === '')
    .map(({ label, page }) => placeAt(subject, `the link ${label} has no Contents`, page));
  return judged('UA-20', faults, `${links.length} links with Contents`);
};
