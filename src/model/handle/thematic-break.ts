import type { ThematicBreak } from 'mdast';
import type { Block } from '../../ast/nodes.ts';
import type { State } from '../state.ts';

/** A break between subjects. */
export function thematicBreak(node: ThematicBreak, state: State, parent: string): Block[] {
  return [{ type: 'thematicBreak', id: state.ids.next(parent, 'break'), ...state.source(node) }];
}
