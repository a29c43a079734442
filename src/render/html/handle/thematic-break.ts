import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ThematicBreak } from '../../../ast/nodes.ts';
import { blockAttributes } from '../attributes.ts';

/** A change of subject. */
export function thematicBreak(node: ThematicBreak): Element[] {
  return [h('hr', blockAttributes(node))];
}
