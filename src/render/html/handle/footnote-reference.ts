import type { Element } from 'hast';
import { h } from 'hastscript';
import type { FootnoteReference } from '../../../ast/nodes.ts';
import { fill } from '../../../ast/words.ts';
import { languageAttributes } from '../attributes.ts';
import type { HtmlContext } from '../context.ts';

/** The call of a note: in square brackets as in print, spoken as words. */
export function footnoteReference(node: FootnoteReference, { words, href }: HtmlContext): Element {
  return h(
    'a',
    {
      href: href(node.target),
      role: 'doc-noteref',
      'epub:type': 'noteref',
      ariaLabel: fill(words, 'note-call', { number: node.number }),
      ...languageAttributes(node.lang),
    },
    `[${node.number}]`,
  );
}
