import type { Element } from 'hast';
import { h } from 'hastscript';
import { isExternal } from '../../../ast/address.ts';
import { hasRightToLeft } from '../../../ast/direction.ts';
import type { Link } from '../../../ast/nodes.ts';
import { plainText } from '../../../ast/plain-text.ts';
import { contextIn, runAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';
import { hrefOf } from '../href.ts';
import { htmlPhrasing } from './phrasing.ts';

/**
 * A link (EP-16), named by its visible words, so that it can be spoken to. In a text that runs from right to left, one of nothing but an
 * address, a number or Latin letters is isolated as a whole (LO-09).
 */
export function link(node: Link, context: HtmlContext): Element {
  const href = isExternal(node.address) ? hrefOf(node.address) : context.href(node.address.slice(1));
  const inner = contextIn(node, context);
  if (inner.direction === 'rtl' && !hasRightToLeft(plainText(node.children))) {
    const content = htmlPhrasing(node.children, { ...context, direction: 'ltr' });
    return h('a', { href, ...runAttributes(node, context), dir: 'ltr' }, content);
  }
  return h('a', { href, ...runAttributes(node, context) }, htmlPhrasing(node.children, inner));
}
