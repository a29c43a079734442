import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ResourceList } from '../../../ast/nodes.ts';
import { blockAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';
import { resource } from './resource.ts';

/** A list of groups. */
export function resourceList(node: ResourceList, context: HtmlContext): Element[] {
  const entries = node.children.map((entry) => resource(entry, context));
  return [h('ul', { ...blockAttributes(node), className: ['resources'] }, entries)];
}
