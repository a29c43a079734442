import type { Subject } from '../../../subject.ts';
import type { Place } from '../../../verdict.ts';
import type { StructureNode } from '../../facts.ts';
import { placeOf } from './place.ts';
import { elementsIn, named, type Placed } from './walk.ts';

/** Children of an element of a role that may not stand in it; a caption may stand first only. */
export function childFaults(node: StructureNode, role: string, allowed: readonly string[], subject: Subject): Place[] {
  if (node.standard !== role) return [];
  return elementsIn(node).flatMap((child, index) => {
    if (!allowed.includes(child.standard)) return [placeOf(subject, child, `${named(child)} directly in ${role}`)];
    return child.standard === 'Caption' && index > 0
      ? [placeOf(subject, child, `${named(child)} is not the first in ${role}`)]
      : [];
  });
}

/** An element of a role that stands in one that may not hold it. */
export function parentFaults(
  { node, parent }: Placed,
  role: string,
  allowed: readonly string[],
  subject: Subject,
): Place[] {
  if (node.standard !== role || (parent && allowed.includes(parent.standard))) return [];
  return [
    placeOf(subject, node, `${named(node)} in ${parent?.role ?? 'no element'}, expected in ${allowed.join(' or ')}`),
  ];
}
