import type { Text } from '../../../ast/nodes.ts';
import { findAddresses } from '../lines/find-addresses.ts';
import type { Run } from '../lines/run.ts';

/** Plain text; addresses and numbers in it stay whole (TX-05). */
export function text(node: Text, known: readonly string[]): Run[] {
  return findAddresses(node.value.normalize('NFC'), known);
}
