import type { Emphasis } from 'mdast';
import type { Phrasing } from '../../ast/nodes.ts';
import type { PhrasingContext } from '../phrasing-context.ts';

/** Stress. */
export function emphasis(node: Emphasis, context: PhrasingContext): Phrasing[] {
  return [{ type: 'emphasis', ...context.source(node), children: context.phrasing(node.children) }];
}
