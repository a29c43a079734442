import type { Subject } from '../../subject.ts';
import type { Place } from '../../verdict.ts';
import { judged } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import { type Mark, type Painted, pageContents } from '../marked-content.ts';
import type { PdfRule } from '../rule.ts';
import { contentKeys } from './reading/content-keys.ts';
import { placeAt } from './reading/place.ts';

/** UA-08: all that is painted is either in an element of the tree or an artifact, and neither stands in the other. */
export const contentTagged: PdfRule = (facts, subject) => {
  const inTree = contentKeys(facts);
  const isTagged = ({ key }: Mark) => key !== undefined && inTree.has(key);
  const faults = pageContents(facts).flatMap(({ painted, opened, unbalanced }, index) => [
    ...untagged(painted, isTagged, subject),
    ...opened.flatMap(({ page, mark, within }) => nested(mark, within, isTagged, page, subject)),
    ...(unbalanced > 0
      ? [placeAt(subject, `${unbalanced} marked contents are not opened and closed in pairs`, index + 1)]
      : []),
  ]);
  return judged('UA-08', faults, `${countPainted(facts)} painting operators`);
};

function untagged(painted: readonly Painted[], isTagged: (mark: Mark) => boolean, subject: Subject): Place[] {
  const loose = painted.filter(({ marks }) => !marks.some((mark) => mark.tag === 'Artifact' || isTagged(mark)));
  const [first] = loose;
  if (!first) return [];
  const words = `${loose.length} painting operators (the first is ${first.operator}) are neither tagged nor artifacts`;
  return [placeAt(subject, words, first.page)];
}

function nested(
  mark: Mark,
  within: readonly Mark[],
  isTagged: (mark: Mark) => boolean,
  page: number,
  subject: Subject,
): Place[] {
  if (mark.tag === 'Artifact' && within.some(isTagged))
    return [placeAt(subject, 'an artifact stands within tagged content', page)];
  if (isTagged(mark) && within.some(({ tag }) => tag === 'Artifact'))
    return [placeAt(subject, `tagged content ${mark.mcid} stands within an artifact`, page)];
  return [];
}

function countPainted(facts: PdfFacts): number {
  return pageContents(facts).reduce((sum, { painted }) => sum + painted.length, 0);
}
