import type { Subject } from '../../subject.ts';
import type { Place } from '../../verdict.ts';
import { judged, notApplicable } from '../../verdict.ts';
import type { StructureNode } from '../facts.ts';
import type { PdfRule } from '../rule.ts';
import { placeOf } from './reading/place.ts';
import { elementsIn, named, placedElements, wordsOf } from './reading/walk.ts';

const BULLET = /^([•●∙○◦■▪□▫‣⁃]|[·–—-]\s)\s*\S/u;
const NUMBER = /^\(?(\p{Nd}{1,3}|\p{L})[.)]\s+\S/u;

/** UX-04: bullets and numbers of lists are labels (`Lbl`), not part of the text. */
export const labelsInLbl: PdfRule = (facts, subject) => {
  const all = placedElements(facts);
  const bodies = all.filter(({ node }) => node.standard === 'LBody');
  const paragraphs = all.filter(({ node }) => node.standard === 'P');
  if (bodies.length + paragraphs.length === 0) return notApplicable('UX-04', 'neither lists nor paragraphs');
  const faults = [
    ...bodies.flatMap(({ node }) => (startsWith(node, BULLET, NUMBER) ? [inText(node, subject)] : [])),
    ...paragraphs.flatMap(({ node, parent }) =>
      parent?.standard !== 'LBody' && startsWith(node, BULLET) ? [inText(node, subject)] : [],
    ),
    ...all.flatMap(({ node }) => (lacksLabel(node) ? [placeOf(subject, node, `${named(node)} has no Lbl`)] : [])),
  ];
  return judged('UX-04', faults, `${bodies.length} list items with labels of their own`);
};

function startsWith(node: StructureNode, ...labels: RegExp[]): boolean {
  return labels.some((label) => label.test(wordsOf(node)));
}

function inText(node: StructureNode, subject: Subject): Place {
  return placeOf(subject, node, `${named(node)} begins with the label, expected in Lbl`);
}

/** Only a list that says it has no labels may go without. */
function lacksLabel(node: StructureNode): boolean {
  if (node.standard !== 'LI') return false;
  const roles = elementsIn(node).map(({ standard }) => standard);
  return roles.includes('LBody') && !roles.includes('Lbl');
}
