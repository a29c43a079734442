import type { PdfFacts, StructureNode } from '../../facts.ts';
import { placedElements } from './walk.ts';

/** Two elements with nothing between them. */
export interface Neighbours {
  first: StructureNode;
  second: StructureNode;
}

/** All elements that directly follow each other in one parent. */
export function neighbours(facts: PdfFacts): Neighbours[] {
  const siblings = [facts.tree, ...placedElements(facts).map(({ node }) => node.children)];
  return siblings.flatMap((children) =>
    children.flatMap((second, index) => {
      const first = children[index - 1];
      return first && 'role' in first && 'role' in second ? [{ first, second }] : [];
    }),
  );
}
