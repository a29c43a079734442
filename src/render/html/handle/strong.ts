import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Strong } from '../../../ast/nodes.ts';
import { contextIn, runAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';
import { htmlPhrasing } from './phrasing.ts';

/** Strong importance. */
export function strong(node: Strong, context: HtmlContext): Element {
  return h('strong', runAttributes(node, context), htmlPhrasing(node.children, contextIn(node, context)));
}
