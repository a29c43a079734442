import type { Subject } from '../../subject.ts';
import type { Place } from '../../verdict.ts';
import { judged, notApplicable } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import { type Mark, pageContents } from '../marked-content.ts';
import type { PdfRule } from '../rule.ts';
import { placeAt } from './reading/place.ts';
import { withoutNumbers } from './reading/printed-numbers.ts';
import { contentIn, wordsOf } from './reading/walk.ts';

/** UX-05: what is printed on every page, such as its number, is a pagination artifact and says of which kind. */
export const pageNumbersArtifacts: PdfRule = (facts, subject) => {
  if (facts.tree.length === 0) return notApplicable('UX-05', 'no structure');
  const artifacts = pageContents(facts).flatMap(({ opened }) => opened.filter(({ mark }) => mark.tag === 'Artifact'));
  const texts = facts.pages.map(({ texts }) => joined(texts.filter(({ mcid }) => mcid === undefined)));
  const faults = [...unsaid(facts, subject), ...taggedNumbers(facts, texts, subject)];
  return judged(
    'UX-05',
    faults,
    `${artifacts.length} artifacts, ${texts.filter(Boolean).length} pages with text in one`,
  );
};

/** Text in an artifact that does not say that it is of the pagination, and of which kind. */
function unsaid(facts: PdfFacts, subject: Subject): Place[] {
  return pageContents(facts).flatMap(({ painted }, index) => {
    const isStrips = index === 0 && subject.profile?.layout.tearOff !== undefined && areCopies(facts);
    const wrong = painted.find(({ strings, marks }) => {
      const artifact = marks.find(({ tag }) => tag === 'Artifact');
      return strings.length > 0 && artifact && !isPagination(artifact) && !(isStrips && isLayout(artifact));
    });
    return wrong ? [placeAt(subject, 'text in an artifact without Type Pagination and Subtype', wrong.page)] : [];
  });
}

/**
 * Strips to tear off repeat what their page says, which is read once: all words in artifacts of the first page, but for those beside
 * its number, stand in its content too.
 */
function areCopies({ pages: [page] }: PdfFacts): boolean {
  const texts = page?.texts ?? [];
  const read = joined(texts.filter(({ mcid }) => mcid !== undefined)).replaceAll(' ', '');
  const outside = texts.filter(({ mcid }) => mcid === undefined);
  const folios = outside.filter(({ text }) => /\p{Nd}/u.test(text)).map(({ y }) => Math.round(y));
  const copied = outside.filter(({ y }) => !folios.includes(Math.round(y)));
  return copied.every(({ text }) => read.includes(text.replaceAll(/\s/g, '')));
}

function isLayout({ properties }: Mark): boolean {
  return properties.Type === '/Layout';
}

function isPagination({ properties }: Mark): boolean {
  return properties.Type === '/Pagination' && properties.Subtype !== undefined;
}

/** Tagged text that reads as the artifacts of other pages do, or is nothing but the number of its page. */
function taggedNumbers(facts: PdfFacts, texts: readonly string[], subject: Subject): Place[] {
  const usual = new Set(texts.filter((text) => /\p{Nd}/u.test(text)).map(withoutNumbers));
  return facts.tree.flatMap(contentIn).flatMap((content) => {
    const words = wordsOf(content);
    if (!/\p{Nd}/u.test(words) || !usual.has(withoutNumbers(words))) return [];
    return [placeAt(subject, `the page number "${words}" is tagged as content`, content.page)];
  });
}

function joined(texts: readonly { text: string }[]): string {
  return texts
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
