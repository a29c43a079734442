import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Text } from '../../../ast/nodes.ts';
import { runAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';

/** Plain text. */
export function text(node: Text, context: HtmlContext): ElementContent {
  if (node.lang === undefined) return { type: 'text', value: node.value };
  return h('span', runAttributes(node, context), node.value);
}
