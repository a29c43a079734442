import type { List } from 'mdast';
import type { Block } from '../../ast/nodes.ts';
import type { State } from '../state.ts';
import { listItem } from './list-item.ts';

/** A list, ordered or not. */
export function list(node: List, state: State, parent: string): Block[] {
  const id = state.ids.next(parent, 'list');
  const children = node.children.map((item) => listItem(item, state, id));
  return [
    { type: 'list', id, ...state.source(node), ordered: node.ordered ?? false, start: node.start ?? 1, children },
  ];
}
