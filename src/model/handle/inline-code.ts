import type { InlineCode } from 'mdast';
import type { Phrasing } from '../../ast/nodes.ts';
import type { PhrasingContext } from '../phrasing-context.ts';

/** Code in running text; a line end inside it is a space. */
export function inlineCode(node: InlineCode, context: PhrasingContext): Phrasing[] {
  const value = node.value.replaceAll(/\r?\n/g, ' ').normalize('NFC');
  return [{ type: 'inlineCode', ...context.source(node), value }];
}
