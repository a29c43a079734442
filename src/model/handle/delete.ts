import type { Delete } from 'mdast';
import type { Phrasing } from '../../ast/nodes.ts';
import type { PhrasingContext } from '../phrasing-context.ts';

/** Struck-out text (GFM), kept as such. */
export function deleted(node: Delete, context: PhrasingContext): Phrasing[] {
  return [{ type: 'delete', ...context.source(node), children: context.phrasing(node.children) }];
}
