import type { Element } from 'hast';
import { h } from 'hastscript';
import type { List } from '../../../ast/nodes.ts';
import { blockAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';
import { htmlBlocks } from './blocks.ts';

/** A list; an ordered one keeps the number it starts with. */
export function list(node: List, context: HtmlContext): Element[] {
  const items = node.children.map((item) => h('li', blockAttributes(item), htmlBlocks(item.children, context)));
  const start = node.ordered && node.start !== 1 ? { start: node.start } : {};
  return [h(node.ordered ? 'ol' : 'ul', { ...blockAttributes(node), ...start }, items)];
}
