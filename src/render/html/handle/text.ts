import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Text } from '../../../ast/nodes.ts';
import { contextIn, runAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';
import { isolatedText } from '../isolate.ts';

/** Plain text. */
export function text(node: Text, context: HtmlContext): ElementContent[] {
  const content = isolatedText(node.value, contextIn(node, context));
  return node.lang === undefined ? content : [h('span', runAttributes(node, context), content)];
}
