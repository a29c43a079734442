import type { Rule } from './rule.ts';
import { asciiDigits } from './rules/ascii-digits.ts';
import { bookWords } from './rules/book-words.ts';
import { editions } from './rules/editions.ts';
import { languageTags } from './rules/language-tags.ts';
import { noResidue } from './rules/no-residue.ts';
import { printedPages } from './rules/printed-pages.ts';
import { punctuation } from './rules/punctuation.ts';
import { textWords } from './rules/text-words.ts';
import { translations } from './rules/translations.ts';

/** The rules of agreement, in the order of their report. */
export const rules: Readonly<Record<string, Rule>> = {
  'LP-22': editions,
  'UX-06': bookWords,
  'TX-07': textWords,
  'EP-13': printedPages,
  'LO-10': asciiDigits,
  'LO-11': noResidue,
  'LO-12': punctuation,
  'LO-13': languageTags,
  'LO-17': translations,
};
