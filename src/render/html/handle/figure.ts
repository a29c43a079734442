import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Figure } from '../../../ast/nodes.ts';
import { blockAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';
import { pageBreak } from '../page-break.ts';

/** A picture with its alternative text; decoration is left out of what is read. */
export function figure(node: Figure, context: HtmlContext): Element[] {
  const markers = context.pageBreaks(node.id).map(({ label }) => pageBreak(label));
  const decorative = node.alt === '' && { role: 'presentation' };
  const image = h('img', { src: context.src(node.src), alt: node.alt, ...decorative });
  return [h('figure', blockAttributes(node), [...markers, image])];
}
