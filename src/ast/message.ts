import type { PhrasingContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { isExternal, printedAddress } from './address.ts';
import type { Link, Phrasing, PhrasingParent } from './nodes.ts';

/**
 * The running text of a block as Markdown, without the addresses that are added for print: the `msgid` of its translation.
 * Parsed and turned into phrasing again it gives the same phrasing.
 */
export function messageSource(node: PhrasingParent): string {
  const paragraph = { type: 'paragraph' as const, children: node.children.flatMap(toMdast) };
  return toMarkdown(paragraph, {
    emphasis: '*',
    strong: '*',
    resourceLink: true,
    extensions: [gfmToMarkdown()],
  }).trimEnd();
}

/** Label of the note that a reference calls: its target without the id of the notes section. */
export function noteLabel(target: string): string {
  return target.slice(target.indexOf('/') + 1);
}

/** One of our nodes as Markdown's: mostly itself, without what only print needs. */
function toMdast(node: Phrasing): PhrasingContent[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [{ type: node.type, value: node.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'span':
      return node.children.flatMap(toMdast);
    case 'link':
      return [{ type: 'link', url: node.address, children: ownChildren(node).flatMap(toMdast) }];
    case 'footnoteReference':
      return [{ type: 'footnoteReference', identifier: noteLabel(node.target), label: noteLabel(node.target) }];
    default:
      return [{ type: node.type, children: node.children.flatMap(toMdast) }];
  }
}

/** What the writer wrote inside a link. */
function ownChildren(link: Link): Phrasing[] {
  const last = link.children.at(-1);
  const added = isExternal(link.address) && last?.type === 'text' && last.value === printedAddress(link.address);
  return added ? link.children.slice(0, -1) : link.children;
}
