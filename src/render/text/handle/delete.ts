import type { Delete } from '../../../ast/nodes.ts';
import type { Run } from '../lines/run.ts';
import { phrasing } from './phrasing.ts';

/** Struck-out text: its words, because plain text has no stroke. */
export function deleted(node: Delete, known: readonly string[]): Run[] {
  return phrasing(node.children, known);
}
