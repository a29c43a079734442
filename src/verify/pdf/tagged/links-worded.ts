import { judged, notApplicable } from '../../verdict.ts';
import type { PdfRule } from '../rule.ts';
import { shownLinks } from './reading/links.ts';
import { placeAt } from './reading/place.ts';
import { wordsOf } from './reading/walk.ts';

/** Nothing but an address: `https://example.org/a`, `example.org`, `me@example.org`. */
const ADDRESS = /^((https?|mailto|tel):\S+|(www\.)?[\w-]+(\.[\w-]+)+([/?#]\S*)?|\S+@\S+\.\S+)$/iu;

/** UA-21: of what is read out for a link, at least one wording is more than an address. */
export const linksWorded: PdfRule = (facts, subject) => {
  const links = shownLinks(facts).filter(({ contents }) => contents !== '');
  if (links.length === 0) return notApplicable('UA-21', 'no links with Contents');
  const faults = links.flatMap(({ contents, element, label, page }) => {
    const words = [contents, element?.alt ?? '', element ? wordsOf(element) : ''].filter((text) => text.trim() !== '');
    if (words.some((text) => !ADDRESS.test(text.trim()))) return [];
    return [placeAt(subject, `the link ${label} is worded as a bare address: ${contents}`, page)];
  });
  return judged('UA-21', faults, `${links.length} links in words`);
};
