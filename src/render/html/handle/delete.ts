import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Delete } from '../../../ast/nodes.ts';
import { contextIn, runAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';
import { htmlPhrasing } from './phrasing.ts';

/** Struck-out text. */
export function deleted(node: Delete, context: HtmlContext): Element {
  return h('del', runAttributes(node, context), htmlPhrasing(node.children, contextIn(node, context)));
}
