import type { FootnoteReference } from '../../../ast/nodes.ts';
import { type Run, words } from '../lines/run.ts';

/** The call of a note: its number in square brackets, as in print. */
export function footnoteReference(node: FootnoteReference): Run[] {
  return [words(`[${node.number}]`)];
}
