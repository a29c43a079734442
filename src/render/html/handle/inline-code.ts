import type { Element } from 'hast';
import { h } from 'hastscript';
import type { InlineCode } from '../../../ast/nodes.ts';
import { languageAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';

/** Code in running text; it runs from left to right in every language. */
export function inlineCode(node: InlineCode, { direction }: HtmlContext): Element {
  return h('code', { ...languageAttributes(node.lang), ...(direction === 'rtl' && { dir: 'ltr' }) }, node.value);
}
