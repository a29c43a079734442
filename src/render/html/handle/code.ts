import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Code } from '../../../ast/nodes.ts';
import { blockAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';
import { withPageBreaks } from '../page-break.ts';

/** Preformatted text, from left to right in every language; a tab is four spaces wide, as in print. */
export function code(node: Code, context: HtmlContext): Element[] {
  const direction = context.direction === 'rtl' && { dir: 'ltr' };
  const text = h('code', node.value.replaceAll('\t', '    '));
  return [h('pre', { ...blockAttributes(node), ...direction }, withPageBreaks([text], context.pageBreaks(node.id)))];
}
