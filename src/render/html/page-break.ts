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

/** Running text with the printed pages that start in it, each before its first character; in the order of the text. */
export function withPageBreaks(content: ElementContent[], breaks: readonly PageBreak[]): ElementContent[] {
  if (breaks.length === 0) return content;
  let [before, next] = [0, 0];
  const marked = content.flatMap((node) => {
    const start = before;
    before += countedLength(node);
    const first = next;
    while ((breaks[next]?.textStart ?? before) < before) next += 1;
    const inside = breaks.slice(first, next).map(({ label, textStart }) => ({ label, textStart: textStart - start }));
    return opened(node, inside);
  });
  // Where the text has fewer characters they stand at its end.
  return [...marked, ...breaks.slice(next).map(({ label }) => pageBreak(label))];
}

/** A node with markers before or inside it. They never stand in a link: the number would become a part of the link's name. */
function opened(node: ElementContent, breaks: readonly PageBreak[]): ElementContent[] {
  if (breaks.length === 0) return [node];
  if (node.type === 'text') return cutText(node.value, breaks);
  if (node.type !== 'element' || node.tagName === 'a') return [...breaks.map(({ label }) => pageBreak(label)), node];
  const first = breaks.findIndex(({ textStart }) => textStart > 0);
  const inside = first < 0 ? [] : breaks.slice(first);
  const ahead = breaks.slice(0, breaks.length - inside.length).map(({ label }) => pageBreak(label));
  return [...ahead, { ...node, children: withPageBreaks(node.children, inside) }];
}

/** A text in pieces, each after the marker before it. */
function cutText(value: string, breaks: readonly PageBreak[]): ElementContent[] {
  const places = indexesOf(value, breaks);
  const starts = [0, ...places];
  return starts.flatMap((start, index): ElementContent[] => {
    const label = breaks[index - 1]?.label;
    const piece = value.slice(start, places[index]);
    return [
      ...(label === undefined ? [] : [pageBreak(label)]),
      ...(piece === '' ? [] : [{ type: 'text' as const, value: piece }]),
    ];
  });
}

function countedLength(node: ElementContent): number {
  if (node.type === 'text') return node.value.replaceAll(new RegExp(UNCOUNTED, 'gu'), '').length;
  return node.type === 'element' ? node.children.reduce((sum, child) => sum + countedLength(child), 0) : 0;
}

/** Indexes of the counted characters at which the breaks are. */
function indexesOf(text: string, breaks: readonly PageBreak[]): number[] {
  let [index, counted] = [0, 0];
  return breaks.map(({ textStart }) => {
    while (index < text.length && (counted < textStart || UNCOUNTED.test(text.charAt(index)))) {
      if (!UNCOUNTED.test(text.charAt(index))) counted += 1;
      index += 1;
    }
    return index;
  });
}
