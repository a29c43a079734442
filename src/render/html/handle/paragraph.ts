import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Paragraph } from '../../../ast/nodes.ts';
import { contextIn, textAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';
import { withPageBreaks } from '../page-break.ts';
import { htmlPhrasing } from './phrasing.ts';

/** A paragraph. */
export function paragraph(node: Paragraph, context: HtmlContext): Element[] {
  const content = withPageBreaks(htmlPhrasing(node.children, contextIn(node, context)), context.pageBreaks(node.id));
  return [h('p', textAttributes(node, context), content)];
}
