import type { Blockquote } from 'mdast';
import type { Block } from '../../ast/nodes.ts';
import type { State } from '../state.ts';

/** A quotation. */
export function blockquote(node: Blockquote, state: State, parent: string): Block[] {
  const id = state.ids.next(parent, 'quote');
  return [{ type: 'blockquote', id, ...state.source(node), children: state.flow(node.children, id) }];
}
