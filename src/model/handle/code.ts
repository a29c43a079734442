import type { Code } from 'mdast';
import type { Block } from '../../ast/nodes.ts';
import type { State } from '../state.ts';

/** Preformatted text, line ends and spaces as written; tabs as four spaces (TX-04). */
export function code(node: Code, state: State, parent: string): Block[] {
  const value = node.value.replaceAll('\t', '    ').normalize('NFC');
  return [{ type: 'code', id: state.ids.next(parent, 'code'), ...state.source(node), value }];
}
