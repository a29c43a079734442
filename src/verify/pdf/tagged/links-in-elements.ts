import { judged, notApplicable } from '../../verdict.ts';
import { dictAt, nameAt, numberAt } from '../facts/look.ts';
import { standardRole } from '../facts/roles.ts';
import type { PdfRule } from '../rule.ts';
import { shownLinks } from './reading/links.ts';
import { parentOfObject } from './reading/parent-tree.ts';
import { placeAt } from './reading/place.ts';
import { named } from './reading/walk.ts';

/** UA-19: every link annotation is the content of a `Link` element, and names it as its parent. */
export const linksInElements: PdfRule = (facts, subject) => {
  const links = shownLinks(facts);
  if (links.length === 0) return notApplicable('UA-19', 'no links');
  const root = dictAt(facts.catalog, 'StructTreeRoot');
  const faults = links.flatMap(({ annotation, page, element, label }) => {
    const key = numberAt(annotation, 'StructParent');
    const parent = parentOfObject(key, facts);
    if (element && element.standard !== 'Link')
      return [placeAt(subject, `the link ${label} stands in ${named(element)}, expected in a Link`, page)];
    if (!element && !parent) return [placeAt(subject, `the link ${label} stands in no element`, page)];
    if (key === undefined) return [placeAt(subject, `the link ${label} has no StructParent`, page)];
    // A key that leads nowhere is the matter of UA-03.
    if (parent && standardRole(nameAt(parent, 'S') ?? '', root) !== 'Link')
      return [placeAt(subject, `the link ${label} has a parent that is no Link`, page)];
    return [];
  });
  return judged('UA-19', faults, `${links.length} link annotations`);
};
