import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Heading } from '../../../ast/nodes.ts';
import { contextIn, textAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';
import { pageBreak } from '../page-break.ts';
import { htmlPhrasing } from './phrasing.ts';

/** A heading. A printed page that starts with it is marked before it: inside, its number would become a part of the heading's name. */
export function heading(node: Heading, context: HtmlContext): Element[] {
  const markers = context.pageBreaks(node.id).map(({ label }) => pageBreak(label));
  return [
    ...markers,
    h(`h${node.depth}`, textAttributes(node, context), htmlPhrasing(node.children, contextIn(node, context))),
  ];
}
