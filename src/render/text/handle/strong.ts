import type { Strong } from '../../../ast/nodes.ts';
import type { Run } from '../lines/run.ts';
import { phrasing } from './phrasing.ts';

/** Strong text: its words; a sign around them would be spoken. */
export function strong(node: Strong, known: readonly string[]): Run[] {
  return phrasing(node.children, known);
}
