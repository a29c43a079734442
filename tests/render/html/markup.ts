import type { ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import { toXml } from 'xast-util-to-xml';
import type { Block, Phrasing } from '../../../src/ast/nodes.ts';
import type { HtmlContext } from '../../../src/render/html/context.ts';
import { htmlBlocks } from '../../../src/render/html/handle/blocks.ts';
import { htmlPhrasing } from '../../../src/render/html/handle/phrasing.ts';

/** A context in which every target lies in another file. */
export function contextOf(given: Partial<HtmlContext> = {}): HtmlContext {
  return {
    words: { 'note-call': 'Note {number}' },
    direction: 'ltr',
    href: (id) => `other.xhtml#${id}`,
    src: (asset) => `pictures/${asset}`,
    pageBreaks: () => [],
    ...given,
  };
}

/** Blocks as they are written, each marker of a printed page as `|` and its label. */
export function blockMarkup(blocks: Block[], given: Partial<HtmlContext> = {}): string {
  return markup(htmlBlocks(blocks, contextOf(given)));
}

export function phrasingMarkup(nodes: Phrasing[], given: Partial<HtmlContext> = {}): string {
  return markup(htmlPhrasing(nodes, contextOf(given)));
}

function markup(content: ElementContent[]): string {
  const tree = toXast(h('x', content));
  return toXml(tree, { closeEmptyElements: true, tightClose: true })
    .replace(/^<x[^>]*>|<\/x>$/g, '')
    .replaceAll(/<span id="page-[^"]*" role="doc-pagebreak" epub:type="pagebreak" aria-label="([^"]*)"\/>/g, '|$1|');
}
