import type { LeafDirective } from 'mdast-util-directive';
import type { Position } from 'unist';
import type { Block } from '../../ast/nodes.ts';
import { resourceList } from '../resource-list.ts';
import type { State } from '../state.ts';

/** A directive on a line of its own. There is one: `::resources{section="…"}`, where a list of groups goes. */
export function leafDirective(node: LeafDirective, state: State): Block[] {
  if (node.name === 'resources') return resourceList(node, state);
  refuseDirective(`::${node.name}`, node.position, state);
  return [];
}

/** Says that a directive is not known. */
export function refuseDirective(name: string, place: Position | undefined, state: State): void {
  state.error({
    reason: `Unexpected directive \`${name}\`, expected \`::resources\``,
    rule: 'unknown-directive',
    place,
    hint: 'Write `::resources{section="…"}` for a list of groups, or a backslash before the colons if they are meant as such.',
  });
}
