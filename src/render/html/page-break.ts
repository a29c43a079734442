import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { xmlId } from '../../ast/identifier.ts';
import type { PageBreak } from './context.ts';

/** Characters that stand in the text and take no place in the count: line ends, and what paper never shows. */
const UNCOUNTED = /[\n\u00ad\u200b\u2060\ufeff]/u;

/** Id of the place where a printed page starts. No block has one with two hyphens, not even under a heading such as `Page 12`. */
export function pageBreakId(label: string): string {
  return xmlId(`page--${label}`);
}

/** The start of a printed page: empty, with its number as its name (EP-12). */
export function pageBreak(label: string): Element {
  return h('span', {
    id: pageBreakId(label),
    role: 'doc-pagebreak',
    'epub:type': 'pagebreak',
    ariaLabel: label,
  });
}

/** Running text with the printed pages that start in it, each before its first character. */
export function withPageBreaks(content: ElementContent[], breaks: readonly PageBreak[]): ElementContent[] {
  return breaks.reduce((nodes, { label, textStart }) => inserted(nodes, textStart, pageBreak(label)), content);
}

/** Puts a marker before the character at `offset`; at the end when there are not so many. */
function inserted(nodes: ElementContent[], offset: number, marker: Element): ElementContent[] {
  let before = 0;
  for (const [index, node] of nodes.entries()) {
    const length = countedLength(node);
    if (offset - before < length) return nodes.toSpliced(index, 1, ...opened(node, offset - before, marker));
    before += length;
  }
  return [...nodes, marker];
}

/** A node with a marker before or inside it. It never stands in a link: the number would become a part of the link's name. */
function opened(node: ElementContent, offset: number, marker: Element): ElementContent[] {
  if (offset === 0) return [marker, node];
  if (node.type === 'text') {
    const at = indexOf(node.value, offset);
    return [{ ...node, value: node.value.slice(0, at) }, marker, { ...node, value: node.value.slice(at) }];
  }
  if (node.type !== 'element' || node.tagName === 'a') return [marker, node];
  return [{ ...node, children: inserted(node.children, offset, marker) }];
}

function countedLength(node: ElementContent): number {
  if (node.type === 'text') return node.value.replaceAll(new RegExp(UNCOUNTED, 'gu'), '').length;
  return node.type === 'element' ? node.children.reduce((sum, child) => sum + countedLength(child), 0) : 0;
}

/** Index of the counted character at `offset`. */
function indexOf(text: string, offset: number): number {
  let counted = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (UNCOUNTED.test(text.charAt(index))) continue;
    if (counted === offset) return index;
    counted += 1;
  }
  return text.length;
}
