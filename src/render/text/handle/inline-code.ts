import type { InlineCode } from '../../../ast/nodes.ts';
import { findAddresses } from '../lines/find-addresses.ts';
import type { Run } from '../lines/run.ts';

/** Code in running text: its words. */
export function inlineCode(node: InlineCode): Run[] {
  return findAddresses(node.value.normalize('NFC'));
}
