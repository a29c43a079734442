import type { Subject } from '../../subject.ts';
import type { Place } from '../../verdict.ts';
import { judged, notApplicable } from '../../verdict.ts';
import type { PdfFacts, StructureNode } from '../facts.ts';
import type { PdfRule } from '../rule.ts';
import { destinationPage } from './reading/destinations.ts';
import { hasPageLabels, pageLabels } from './reading/page-labels.ts';
import { placeAt, placeOf } from './reading/place.ts';
import { pageNumberIn } from './reading/printed-numbers.ts';
import { contentIn, withRole, wordsOf } from './reading/walk.ts';

/** UX-11: the number printed on a page is its label, and the contents name the page where each link of theirs leads. */
export const pageNumbersTrue: PdfRule = (facts, subject) => {
  const labels = pageLabels(facts);
  const items = withRole(facts, 'TOCI');
  if (items.length === 0 && !hasPageLabels(facts)) return notApplicable('UX-11', 'neither page labels nor contents');
  const faults = [
    ...printedFaults(labels, facts, subject),
    ...items.flatMap((item) => contentsFault(item, labels, facts, subject)),
  ];
  return judged('UX-11', faults, `${labels.length} pages and ${items.length} items of the contents`);
};

/** The first number of a page's artifacts is its own, "Page 3 of 26", or in some languages the last one: on all pages the same. */
function printedFaults(labels: readonly string[], facts: PdfFacts, subject: Subject): Place[] {
  const [first = [], last = []] = (['first', 'last'] as const).map((where) =>
    labels.flatMap((label, index) => printedFault(label, index, where, facts, subject)),
  );
  return last.length < first.length ? last : first;
}

function printedFault(
  label: string,
  index: number,
  where: 'first' | 'last',
  { pages }: PdfFacts,
  subject: Subject,
): Place[] {
  const texts = pages[index]?.texts.filter(({ mcid }) => mcid === undefined) ?? [];
  const printed = texts.map(({ text }) => text).join('');
  const number = pageNumberIn(printed, label, where);
  if (number === undefined || number === label) return [];
  return [placeAt(subject, `"${printed.trim()}" is printed on the page that is labelled ${label}`, index + 1)];
}

function contentsFault(item: StructureNode, labels: readonly string[], facts: PdfFacts, subject: Subject): Place[] {
  const words = wordsOf(item);
  const link = contentIn(item).find(({ annotation }) => annotation)?.annotation;
  const page = link && destinationPage(link, facts);
  const label = page && labels[page - 1];
  if (!label) return [];
  const number = pageNumberIn(words, label, 'last');
  if (number === undefined || number === label) return [];
  return [placeOf(subject, item, `"${words}" leads to the page that is labelled ${label}`)];
}
