import type { Text } from 'mdast';
import type { Phrasing } from '../../ast/nodes.ts';
import type { PhrasingContext } from '../phrasing-context.ts';

/** Text, in NFC. */
export function text(node: Text, context: PhrasingContext): Phrasing[] {
  return [{ type: 'text', ...context.source(node), value: node.value.normalize('NFC') }];
}
