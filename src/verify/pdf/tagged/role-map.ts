import { judged } from '../../verdict.ts';
import { dictAt } from '../facts/look.ts';
import { isStandardRole } from '../facts/roles.ts';
import type { PdfRule } from '../rule.ts';
import { placeAt, placeOf } from './reading/place.ts';
import { named, placedElements } from './reading/walk.ts';

/** UA-09: every role ends in a standard one, and no standard role is given another meaning. */
export const roleMap: PdfRule = (facts, subject) => {
  const map = dictAt(dictAt(facts.catalog, 'StructTreeRoot'), 'RoleMap');
  const all = placedElements(facts);
  const used = new Set(all.map(({ node }) => node.role));
  const remapped = (map?.keys() ?? []).flatMap((key) => {
    const role = key.decodeText();
    if (!isStandardRole(role) || !used.has(role)) return [];
    return [placeAt(subject, `the role map gives the standard role ${role} another meaning`)];
  });
  const unknown = all.flatMap(({ node }) =>
    isStandardRole(node.standard)
      ? []
      : placeOf(subject, node, `${named(node)} is of a role that leads to no standard one`),
  );
  return judged('UA-09', [...remapped, ...unknown], `${used.size} roles`);
};
