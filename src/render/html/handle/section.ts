import type { Element } from 'hast';
import { h } from 'hastscript';
import { xmlId } from '../../../ast/identifier.ts';
import type { Section } from '../../../ast/nodes.ts';
import { blockAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';
import { htmlBlocks } from './blocks.ts';

/** A section, named by its heading (EP-14). */
export function section(node: Section, context: HtmlContext): Element[] {
  const title = node.children.find((child) => child.type === 'heading');
  const label = title && { ariaLabelledBy: xmlId(title.id) };
  return [h('section', { ...blockAttributes(node), ...label }, htmlBlocks(node.children, context))];
}
