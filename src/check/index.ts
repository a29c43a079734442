import type { Document } from '../ast/nodes.ts';
import type { CheckContext, DocumentRule } from './context.ts';
import { characters } from './document/characters.ts';
import { directiveInText } from './document/directive-in-text.ts';
import { headingLevels } from './document/heading-levels.ts';
import { headingText } from './document/heading-text.ts';
import { linkText } from './document/link-text.ts';
import { listLength } from './document/list-length.ts';
import { nestingDepth } from './document/nesting-depth.ts';
import { siblingHeadings } from './document/sibling-headings.ts';

/** Rules on what the writer of the guide wrote: a translation has the same structure and would only repeat them. */
const sourceRules: readonly DocumentRule[] = [
  headingLevels,
  headingText,
  siblingHeadings,
  listLength,
  nestingDepth,
  linkText,
  directiveInText,
];

/** Rules on what is printed in each language. */
const languageRules: readonly DocumentRule[] = [characters];

/** Checks a document: called for the guide's own language, whether it is printed or not, and for every other one. */
export function checkDocument(document: Document, context: CheckContext): void {
  const rules = document.locale === document.sourceLocale ? [...sourceRules, ...languageRules] : languageRules;
  for (const rule of rules) rule(document, context);
}
