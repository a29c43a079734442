import type { Subject } from '../../subject.ts';
import { judged, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import { blocksOf, blockText } from './blocks.ts';
import { few, placeOn, round, words } from './measures.ts';
import { type PaintedText, paintedPages, visibleTexts } from './painted.ts';

/** Letters lean from here on; a rounding of the matrix does not. */
const LEANING_DEGREES = 1;
/** Names of organizations that are letters are shorter; a word of more letters is written in capitals for its effect. */
const LONGEST_ACRONYM = 6;

/** LP-12: no italic, no small capitals, no slanted letters, no words in capitals one after the other. */
export function uprightText(facts: PdfFacts, subject: Subject): Verdict {
  const texts = styledTexts(facts);
  if (texts.length === 0) return notApplicable('LP-12', 'no text that can be read');
  const small = texts
    .filter(({ font }) => font?.smallCaps)
    .map(({ page, text, font }) =>
      placeOn(subject, page, `${words(text)} is set in the small capitals of ${font?.name}`),
    );
  return judged('LP-12', few([...leaning(facts, subject), ...small, ...capitals(facts, subject)]), facesOf(texts));
}

/** LO-06: no letters lean, in any script; it is measured as LP-12 measures it. */
export function noSlant(facts: PdfFacts, subject: Subject): Verdict {
  const texts = styledTexts(facts);
  if (texts.length === 0) return notApplicable('LO-06', 'no text that can be read');
  return judged('LO-06', few(leaning(facts, subject)), facesOf(texts));
}

interface StyledText extends PaintedText {
  page: number;
}

function styledTexts(facts: PdfFacts): StyledText[] {
  return paintedPages(facts).flatMap((page, index) => visibleTexts(page).map((text) => ({ ...text, page: index + 1 })));
}

function facesOf(texts: readonly StyledText[]): string {
  return `faces ${[...new Set(texts.map(({ font }) => font?.name ?? 'unknown'))].join(', ')}`;
}

/** Texts in an italic face, and letters that a matrix slants. */
function leaning(facts: PdfFacts, subject: Subject): Place[] {
  return styledTexts(facts).flatMap(({ text, font, slantDegrees, page }) => {
    const faults = [
      font?.italic && `is set in the italic face ${font.name}`,
      Math.abs(slantDegrees) > LEANING_DEGREES && `leans by ${round(Math.abs(slantDegrees), 0)} degrees`,
    ];
    return faults
      .filter((fault) => typeof fault === 'string')
      .map((fault) => placeOn(subject, page, `${words(text)} ${fault}`));
  });
}

function capitals(facts: PdfFacts, subject: Subject): Place[] {
  const blocks = blocksOf(facts).map((block) => ({ text: blockText(block), page: block.lines[0]?.page ?? 0 }));
  const pages = facts.pages.map(({ texts }, index) => ({
    text: texts.map(({ text }) => text).join(' '),
    page: index + 1,
  }));
  return (blocks.length > 0 ? blocks : pages).flatMap(({ text, page }) =>
    runsOfCapitals(text).map((run) => placeOn(subject, page, `${words(run)} is in capitals`)),
  );
}

/** Two words or more in capitals, unless all may be acronyms of a list. */
function runsOfCapitals(text: string): string[] {
  const runs = text.match(/(?<![\p{L}\d])\p{Lu}[\p{Lu}’'-]*(?:[\s,;:]+\p{Lu}[\p{Lu}’'-]*)+(?![\p{L}\d])/gu) ?? [];
  return runs.filter((run) => {
    const parts = run.split(/[\s,;:]+/).filter((word) => word.length > 1);
    return parts.length > 1 && (parts.length > 2 || parts.some((word) => word.length > LONGEST_ACRONYM));
  });
}
