import type { Block } from '../../ast/nodes.ts';

/** Front matter: the settings of the guide, read by `parse`. */
export function yaml(): Block[] {
  return [];
}
