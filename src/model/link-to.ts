import { isExternal, printedAddress, shortAddress } from '../ast/address.ts';
import type { Link, Phrasing, Words } from '../ast/nodes.ts';
import { plainText } from '../ast/plain-text.ts';
import { fill } from '../ast/words.ts';

/**
 * A link as it is printed: its own words and the short address (LP-11), or the short address alone when the words are the
 * address already. Its description never is a bare address (UA-21).
 */
export function linkTo(address: string, children: Phrasing[], words: Words): Link {
  const text = plainText(children).trim();
  if (!isExternal(address)) return { type: 'link', address, description: text, children };
  const short = shortAddress(address);
  if (isAddress(text, address)) {
    const description = describe(address, fill(words, 'website'), words);
    return {
      type: 'link',
      address,
      description,
      children: isNumber(text) ? children : [{ type: 'text', value: short }],
    };
  }
  const printed: Phrasing[] = text.endsWith(`(${short})`)
    ? children
    : [...children, { type: 'text', value: printedAddress(address) }];
  return { type: 'link', address, description: describe(address, text, words), children: printed };
}

/** Where a link leads, in words (UA-20). */
function describe(address: string, text: string, words: Words): string {
  const short = shortAddress(address);
  if (/^mailto:/i.test(address)) return fill(words, 'email-to', { address: short });
  if (/^tel:/i.test(address)) return fill(words, 'call', { number: short });
  return fill(words, 'link-to', { text, address: short });
}

/** Whether a link's words are only its address, or the digits of its number. */
function isAddress(text: string, address: string): boolean {
  if (text === '' || shortAddress(text).toLowerCase() === shortAddress(address).toLowerCase()) return true;
  const digits = text.replaceAll(/\D/g, '');
  return /^tel:/i.test(address) && isNumber(text) && address.replaceAll(/\D/g, '').endsWith(digits);
}

/** A telephone number as somebody writes it, which is better to read than the digits of its address. */
function isNumber(text: string): boolean {
  return /^[\d\s().+-]*\d$/.test(text);
}
