import type { Rule } from './rule.ts';
import { alternatives } from './rules/alternatives.ts';
import { baseline } from './rules/baseline.ts';
import { claim } from './rules/claim.ts';
import { contentsOrder } from './rules/contents-order.ts';
import { direction } from './rules/direction.ts';
import { headings } from './rules/headings.ts';
import { identity } from './rules/identity.ts';
import { languageOfParts } from './rules/language-of-parts.ts';
import { largePrint } from './rules/large-print.ts';
import { links } from './rules/links.ts';
import { markerForm } from './rules/marker-form.ts';
import { mimetype } from './rules/mimetype.ts';
import { navigation } from './rules/navigation.ts';
import { oneSource } from './rules/one-source.ts';
import { pageList } from './rules/page-list.ts';
import { pageListLinks } from './rules/page-list-links.ts';
import { requiredStatements } from './rules/required-statements.ts';
import { spacing } from './rules/spacing.ts';
import { trueStatements } from './rules/true-statements.ts';

/** The rules of EPUB, in the order of their report. */
export const rules: Readonly<Record<string, Rule>> = {
  'EP-01': mimetype,
  'EP-02': identity,
  'EP-03': navigation,
  'EP-04': direction,
  'EP-05': requiredStatements,
  'EP-06': trueStatements,
  'EP-07': largePrint,
  'EP-08': claim,
  'EP-09': baseline,
  'EP-10': pageList,
  'EP-11': pageListLinks,
  'EP-12': markerForm,
  'EP-13': oneSource,
  'EP-14': headings,
  'EP-15': languageOfParts,
  'EP-16': links,
  'EP-17': spacing,
  'EP-18': alternatives,
  'EP-19': contentsOrder,
};
