import { isExternal, shortAddress } from '../../../ast/address.ts';
import type { Link } from '../../../ast/nodes.ts';
import { address, type Run } from '../lines/run.ts';
import { phrasing } from './phrasing.ts';

/**
 * A link (TX-07). One that shows only its short address shows the full one here, which programs make a link of; a mailbox
 * and a number stay as they are printed. Other links end in their short address already.
 */
export function link(node: Link, known: readonly string[]): Run[] {
  if (!isExternal(node.address)) return phrasing(node.children, known);
  const short = shortAddress(node.address).normalize('NFC');
  const runs = phrasing(node.children, [...known, short]);
  const printed = runs
    .map(({ text }) => text)
    .join('')
    .trim();
  if (isNumber(printed, node)) return [address(printed)];
  if (printed !== short) return runs;
  return [address(/^https?:/i.test(node.address) ? node.address.normalize('NFC') : short)];
}

function isNumber(printed: string, { address }: Link): boolean {
  return /^tel:/i.test(address) && /^[\d\s().*#+-]+$/.test(printed);
}
