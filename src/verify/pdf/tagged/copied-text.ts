import { needsPerson, notApplicable } from '../../verdict.ts';
import type { PdfRule } from '../rule.ts';
import { contentIn } from './reading/walk.ts';

/** UX-14: copied text is that of the source. Without the source bytes show only how much text comes out. */
export const copiedText: PdfRule = (facts) => {
  const letters = facts.tree.flatMap(contentIn).reduce((sum, { text }) => sum + text.trim().length, 0);
  if (letters === 0) return notApplicable('UX-14', 'no tagged text');
  return needsPerson(
    'UX-14',
    `${letters} characters can be copied; whether they are those of the source is not measured`,
  );
};
