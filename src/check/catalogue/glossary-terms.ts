import type { Glossary, Term } from '../../ast/glossary.ts';
import { warnOnce } from '../report.ts';
import { type CatalogueRule, type Pair, placeOf } from './context.ts';
import { anyCase, folded, lettersOf, wholeWords, wordsPattern } from './term-pattern.ts';

/** A term with the patterns that find it in the English, and its forms in the translation. */
interface Sought extends Term {
  letters: string;
  inSource: string;
  inTranslation: string;
}

/** A stretch of the English that is a term. */
interface Found {
  sought: Sought;
  start: number;
  end: number;
}

/** A translation calls a term what the glossary of its language calls it. */
export const glossaryTerms: CatalogueRule = ({ file, glossary, pairs }) => {
  const terms = glossary ? soughtTerms(glossary) : [];
  for (const pair of pairs) {
    for (const { term, forms } of missing(pair, terms)) {
      warnOnce(file, {
        reason: `Unexpected translation of \`${term}\` in \`${pair.message.context}\`, expected ${oneOf(forms)}`,
        rule: 'glossary-term',
        place: placeOf(pair.message),
        hint: `Use the words of the glossary, or add a form to \`${glossary?.file}\` when this text rightly says it in another way.`,
      });
    }
  }
};

function soughtTerms({ terms }: Glossary): Sought[] {
  return terms.map((term) => ({
    ...term,
    letters: lettersOf(term.term),
    inSource: wholeWords(wordsPattern(term.term)),
    // Letters may stand around a form in any case: stars there say nothing more, and cost much.
    inTranslation: term.forms.map((form) => wordsPattern(form.replaceAll(/^[\s*]+|(?<![\s*])[\s*]+$/g, ''))).join('|'),
  }));
}

/** Terms that the English has and whose forms the translation has not. Nothing is missing while no form has been decided. */
function missing({ sourceText, translationText }: Pair, terms: readonly Sought[]): Sought[] {
  const text = folded(sourceText);
  const found = terms.flatMap((sought) => (text.includes(sought.letters) ? findAll(sought, sourceText) : []));
  const counted = new Set(
    found.filter((one) => !found.some((other) => covers(other, one))).map(({ sought }) => sought),
  );
  return [...counted].filter(
    ({ forms, inTranslation }) => forms.length > 0 && translationText.search(anyCase(inTranslation)) < 0,
  );
}

function findAll(sought: Sought, text: string): Found[] {
  return [...text.matchAll(anyCase(sought.inSource))].map((match) => ({
    sought,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether a longer term takes the words of a shorter one: `harm reduction` those of `reduction`. */
function covers(other: Found, { start, end }: Found): boolean {
  return other.start <= start && other.end >= end && other.end - other.start > end - start;
}

function oneOf(forms: readonly string[]): string {
  return forms.map((form) => `\`${form}\``).join(' or ');
}
