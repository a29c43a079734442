import type { Span } from '../../../ast/nodes.ts';
import type { Run } from '../lines/run.ts';
import { phrasing } from './phrasing.ts';

/** A run of another language: its words. */
export function span(node: Span, known: readonly string[]): Run[] {
  return phrasing(node.children, known);
}
