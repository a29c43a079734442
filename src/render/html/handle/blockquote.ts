import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Blockquote } from '../../../ast/nodes.ts';
import { blockAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';
import { htmlBlocks } from './blocks.ts';

/** A quotation. */
export function blockquote(node: Blockquote, context: HtmlContext): Element[] {
  return [h('blockquote', blockAttributes(node), htmlBlocks(node.children, context))];
}
