import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Span } from '../../../ast/nodes.ts';
import { contextIn, runAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';
import { htmlPhrasing } from './phrasing.ts';

/** A run of another language. */
export function span(node: Span, context: HtmlContext): Element {
  return h('span', runAttributes(node, context), htmlPhrasing(node.children, contextIn(node, context)));
}
