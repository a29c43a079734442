import type { Block } from '../../ast/nodes.ts';

/** The address of reference links: read before the text, nothing to print where it stands. */
export function definition(): Block[] {
  return [];
}
