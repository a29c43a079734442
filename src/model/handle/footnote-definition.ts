import type { Block } from '../../ast/nodes.ts';

/** A note: printed with the others at the end of the guide, not where it stands. */
export function footnoteDefinition(): Block[] {
  return [];
}
