import type { Subject } from '../../subject.ts';
import type { Place } from '../../verdict.ts';
import { judged, notApplicable } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import { type Mark, pageContents } from '../marked-content.ts';
import { paintedPages } from '../print/painted.ts';
import type { PdfRule } from '../rule.ts';
import { placeAt } from './reading/place.ts';
import { withoutNumbers } from './reading/printed-numbers.ts';
import { contentIn, wordsOf } from './reading/walk.ts';

/**
 * UX-05: what is printed on every page, such as its number, is a pagination artifact and says of which kind. Text in an artifact of the page, such as
 * strips to tear off, is a copy of what is tagged on it.
 */
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

/** Text in an artifact that does not say that it is of the pagination, and of which kind, and is no copy in one of the page. */
function unsaid(facts: PdfFacts, subject: Subject): Place[] {
  return pageContents(facts).flatMap(({ painted, opened }, index) => {
    // Only strips to tear off are copies, and only an edition that has some promises them.
    const isPromised = subject.profile?.layout.tearOff !== undefined;
    const copies = new Set(opened.map(({ mark }) => mark).filter((_, at) => isPromised && isCopy(at, index, facts)));
    const wrong = painted.find(({ strings, marks }) => {
      const artifact = marks.find(({ tag }) => tag === 'Artifact');
      return strings.length > 0 && artifact && !isPagination(artifact) && !copies.has(artifact);
    });
    const isOfPage = wrong?.marks.some(isPageArtifact) === true;
    const detail = isOfPage
      ? 'text in an artifact of Type Page that is not tagged on the page'
      : 'text in an artifact without Type Pagination and Subtype';
    return wrong ? [placeAt(subject, detail, wrong.page)] : [];
  });
}

/** Whether a marked sequence of a page is an artifact of Type Page all of whose words stand as tagged content on that page. */
function isCopy(sequence: number, index: number, facts: PdfFacts): boolean {
  const mark = pageContents(facts)[index]?.opened[sequence]?.mark;
  if (!mark || !isPageArtifact(mark)) return false;
  const tagged = (facts.pages[index]?.texts ?? []).filter(({ mcid }) => mcid !== undefined);
  const words = letters(tagged.map(({ text }) => text).join(''));
  return shownIn(sequence, index, facts).every((text) => words.includes(letters(text)));
}

/** The texts that are shown in a marked sequence of a page; of one within it that stands for another text, that text. */
function shownIn(sequence: number, index: number, facts: PdfFacts): string[] {
  const opened = pageContents(facts)[index]?.opened ?? [];
  const shown = (paintedPages(facts)[index]?.texts ?? []).filter(({ sequences }) => sequences.includes(sequence));
  return shown.map(({ text, sequences }) => {
    const stands = sequences.map((one) => opened[one]?.mark.properties.ActualText);
    return stands.find((one) => one !== undefined) ?? text;
  });
}

/** A text without white space and signs that are not seen: lines of a copy end elsewhere. */
function letters(text: string): string {
  return text.normalize('NFC').replaceAll(/[\s\p{Cf}]+/gu, '');
}

function isPageArtifact({ tag, properties }: Mark): boolean {
  return tag === 'Artifact' && properties.Type === '/Page';
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
