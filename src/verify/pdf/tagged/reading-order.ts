import { judged, notApplicable } from '../../verdict.ts';
import type { ContentNode } from '../facts.ts';
import { pageContents } from '../marked-content.ts';
import type { PdfRule } from '../rule.ts';
import { keyOf } from './reading/content-keys.ts';
import { placeAt } from './reading/place.ts';
import { contentIn, shortened, wordsOf } from './reading/walk.ts';

/** UX-06: the structure reads in the order in which the content is painted. */
export const readingOrder: PdfRule = (facts, subject) => {
  const read = facts.tree.flatMap(contentIn).filter(({ kind }) => kind === 'content');
  if (read.length === 0) return notApplicable('UX-06', 'no tagged content');
  const pages = byPage(read);
  const faults = pageContents(facts).flatMap(({ opened }, index) => {
    const page = index + 1;
    const structured = pages.get(page) ?? [];
    const known = new Map(structured.map((content) => [keyOf(content), content]));
    const painted = opened.flatMap(({ mark }) => known.get(mark.key) ?? []);
    const wrong = firstDifference(structured, painted);
    return wrong ? [placeAt(subject, wrong, page)] : [];
  });
  return judged('UX-06', faults, `${read.length} marked contents in the order of the structure`);
};

function byPage(contents: readonly ContentNode[]): Map<number, ContentNode[]> {
  const pages = new Map<number, ContentNode[]>();
  for (const content of contents) {
    const others = pages.get(content.page);
    if (others) others.push(content);
    else pages.set(content.page, [content]);
  }
  return pages;
}

function firstDifference(structured: readonly ContentNode[], painted: readonly ContentNode[]): string | undefined {
  const there = new Set(painted);
  const expected = structured.filter((content) => there.has(content));
  const index = expected.findIndex((content, at) => content !== painted[at]);
  const [one, other] = [expected[index], painted[index]];
  if (!one || !other) return undefined;
  return `the structure reads "${shortened(wordsOf(one))}" where the page shows "${shortened(wordsOf(other))}"`;
}
