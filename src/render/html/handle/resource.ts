import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Resource } from '../../../ast/nodes.ts';
import { blockAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';
import { htmlBlocks } from './blocks.ts';

/** The entry of a group. */
export function resource(node: Resource, context: HtmlContext): Element {
  return h('li', { ...blockAttributes(node), className: ['resource'] }, htmlBlocks(node.children, context));
}
