import type { Resource, ResourceList } from '../../../ast/nodes.ts';
import type { Piece } from '../piece.ts';
import type { Setting } from '../setting.ts';
import { blocks } from './blocks.ts';
import { heading } from './heading.ts';

/** A list of groups, each under its name as under a heading: so no list nests in another (TX-03). */
export function resourceList(node: ResourceList, setting: Setting): Piece[] {
  return node.children.flatMap((entry) => resource(entry, { ...setting, path: undefined }));
}

function resource({ children }: Resource, setting: Setting): Piece[] {
  const [name, ...rest] = children;
  if (name?.type !== 'paragraph') return blocks(children, setting);
  return [...heading(name, setting), ...blocks(rest, setting)];
}
