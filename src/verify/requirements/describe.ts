import type { Requirement, RequirementGroup, Requirements } from '../../ast/requirement.ts';
import type { Judgment } from './judgments.ts';

/** Some judgments whose requirements belong together. */
export interface Group extends RequirementGroup {
  judgments: Judgment[];
}

/** The words for a requirement; nothing when the templates have none. */
export function describeRequirement({ requirements }: Requirements, id: string): Requirement | undefined {
  return requirements.find((requirement) => requirement.id === id);
}

/** Judgments by group, in the order of the templates. A group that the templates do not know comes last, under its prefix. */
export function grouped({ groups, requirements }: Requirements, judgments: readonly Judgment[]): Group[] {
  const known = groups.map(({ prefix }) => prefix);
  const others = [...new Set(judgments.map(({ requirement }) => prefixOf(requirement)))].filter(
    (prefix) => !known.includes(prefix),
  );
  const order = new Map(requirements.map(({ id }, index) => [id, index]));
  const placeOf = ({ requirement }: Judgment) => order.get(requirement) ?? requirements.length;
  return [...groups, ...others.map((prefix) => ({ prefix, title: prefix, short: prefix }))]
    .map((group) => ({
      ...group,
      judgments: judgments
        .filter(({ requirement }) => prefixOf(requirement) === group.prefix)
        .sort((a, b) => placeOf(a) - placeOf(b)),
    }))
    .filter((group) => group.judgments.length > 0);
}

function prefixOf(id: string): string {
  return id.split('-')[0] ?? id;
}
