import { needsPerson } from '../../verdict.ts';
import { look } from '../facts/look.ts';
import type { PdfRule } from '../rule.ts';
import { placedElements } from './reading/walk.ts';

/** UX-08: abbreviations are expanded. Which words are abbreviations that need it, only a reader can tell. */
export const abbreviations: PdfRule = (facts) => {
  const expanded = placedElements(facts).filter(({ node }) => look(node.element, 'E'));
  return needsPerson('UX-08', `${expanded.length} elements with an expansion (E)`);
};
