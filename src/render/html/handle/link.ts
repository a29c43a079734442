import type { Element } from 'hast';
import { h } from 'hastscript';
import { isExternal } from '../../../ast/address.ts';
import type { Link } from '../../../ast/nodes.ts';
import { runAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';
import { hrefOf } from '../href.ts';
import { htmlPhrasing } from './phrasing.ts';

/**
 * A link (EP-16), named by its visible words, so that it can be spoken to. In a document that runs from right to left an address or a number
 * takes the direction of its own characters (LO-09).
 */
export function link(node: Link, context: HtmlContext): Element {
  const external = isExternal(node.address);
  const isolated = external && context.direction === 'rtl' && { dir: 'auto' };
  return h(
    'a',
    {
      href: external ? hrefOf(node.address) : context.href(node.address.slice(1)),
      ...isolated,
      ...runAttributes(node, context),
    },
    htmlPhrasing(node.children, context),
  );
}
