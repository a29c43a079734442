import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Emphasis } from '../../../ast/nodes.ts';
import { contextIn, runAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';
import { htmlPhrasing } from './phrasing.ts';

/** Stress; the style sheet shows it upright and bold (LP-12). */
export function emphasis(node: Emphasis, context: HtmlContext): Element {
  return h('em', runAttributes(node, context), htmlPhrasing(node.children, contextIn(node, context)));
}
