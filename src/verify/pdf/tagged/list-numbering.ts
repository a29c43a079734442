import { judged, notApplicable } from '../../verdict.ts';
import type { StructureNode } from '../facts.ts';
import type { PdfRule } from '../rule.ts';
import { placeOf } from './reading/place.ts';
import { elementsIn, withRole, wordsOf } from './reading/walk.ts';

/** What labels look like under each kind of numbering; `None` and no word at all allow marks, never numbers. */
const LABELS: Record<string, RegExp> = {
  Disc: /^[•●∙⚫]$/u,
  Circle: /^[○◦⚪o]$/u,
  Square: /^[■▪□▫◼◾]$/u,
  Decimal: /^\(?\p{Nd}+(\.\p{Nd}+)*[.):、]?$/u,
  UpperRoman: /^\(?[IVXLCDM]+[.):]?$/,
  LowerRoman: /^\(?[ivxlcdm]+[.):]?$/,
  UpperAlpha: /^\(?\p{Lu}+[.):]?$/u,
  LowerAlpha: /^\(?\p{Ll}+[.):]?$/u,
};

const UNNUMBERED = /^[^\p{L}\p{N}]*$/u;

/** UA-15: a list's `ListNumbering` says what its labels are, so that a reader is told of numbers where there are numbers. */
export const listNumbering: PdfRule = (facts, subject) => {
  const lists = withRole(facts, 'L').map((list) => ({ list, labels: labelsOf(list) }));
  const labelled = lists.filter(({ labels }) => labels.length > 0);
  if (labelled.length === 0) return notApplicable('UA-15', 'no labels of lists');
  const faults = labelled.flatMap(({ list, labels }) => {
    const numbering = list.attributes.ListNumbering?.replace(/^\//, '') ?? 'None';
    const wrong = labels.find((label) => !(LABELS[numbering] ?? UNNUMBERED).test(label));
    if (wrong === undefined) return [];
    return [placeOf(subject, list, `ListNumbering ${numbering} on a list with the label "${wrong}"`)];
  });
  return judged('UA-15', faults, `${labelled.length} lists, numbering as their labels`);
};

function labelsOf(list: StructureNode): string[] {
  const items = elementsIn(list).filter(({ standard }) => standard === 'LI');
  const labels = items.flatMap(elementsIn).filter(({ standard }) => standard === 'Lbl');
  return labels.map(wordsOf).filter((text) => text !== '');
}
