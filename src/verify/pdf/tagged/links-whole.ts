import type { Subject } from '../../subject.ts';
import type { Place } from '../../verdict.ts';
import { judged, notApplicable } from '../../verdict.ts';
import type { StructureNode } from '../facts.ts';
import type { PdfRule } from '../rule.ts';
import { targetOf } from './reading/destinations.ts';
import { placeOf } from './reading/place.ts';
import { contentIn, named, placedElements, withRole } from './reading/walk.ts';

/** UA-23: a link over several lines is one element; all its annotations lead to one target. */
export const linksWhole: PdfRule = (facts, subject) => {
  const links = withRole(facts, 'Link');
  if (links.length === 0) return notApplicable('UA-23', 'no links');
  const faults = [
    ...links.flatMap((link) => {
      const targets = targetsOf(link);
      return targets.size > 1 ? [placeOf(subject, link, `${named(link)} leads to ${[...targets].join(' and ')}`)] : [];
    }),
    ...placedElements(facts).flatMap(({ node }) => splitLinks(node, subject)),
  ];
  return judged('UA-23', faults, `${links.length} links`);
};

/** Two links beside each other with nothing between them and one target are one that was cut. */
function splitLinks({ children }: StructureNode, subject: Subject): Place[] {
  return children.flatMap((child, index) => {
    const before = children[index - 1];
    if (!isLink(before) || !isLink(child)) return [];
    const [[first, ...others], [second]] = [[...targetsOf(before)], [...targetsOf(child)]];
    if (first === undefined || others.length > 0 || first !== second) return [];
    return [placeOf(subject, child, `${named(before)} and ${named(child)} are one link in two elements`)];
  });
}

function isLink(node: StructureNode['children'][number] | undefined): node is StructureNode {
  return node !== undefined && 'role' in node && node.standard === 'Link';
}

function targetsOf(link: StructureNode): Set<string> {
  return new Set(contentIn(link).flatMap(({ annotation }) => (annotation && targetOf(annotation)) ?? []));
}
