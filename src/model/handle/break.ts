import type { Break } from 'mdast';
import type { Phrasing } from '../../ast/nodes.ts';
import type { PhrasingContext } from '../phrasing-context.ts';

/** A forced line end. */
export function lineBreak(node: Break, context: PhrasingContext): Phrasing[] {
  return [{ type: 'break', ...context.source(node) }];
}
