import type { Emphasis } from '../../../ast/nodes.ts';
import type { Run } from '../lines/run.ts';
import { phrasing } from './phrasing.ts';

/** Emphasized text: its words; a sign around them would be spoken. */
export function emphasis(node: Emphasis, known: readonly string[]): Run[] {
  return phrasing(node.children, known);
}
