import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Break } from '../../../ast/nodes.ts';

/** A forced line end. */
export function lineBreak(_node: Break): Element {
  return h('br');
}
