import type { Strong } from 'mdast';
import type { Phrasing } from '../../ast/nodes.ts';
import type { PhrasingContext } from '../phrasing-context.ts';

/** Strong importance. */
export function strong(node: Strong, context: PhrasingContext): Phrasing[] {
  return [{ type: 'strong', ...context.source(node), children: context.phrasing(node.children) }];
}
