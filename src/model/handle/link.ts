import type { Link, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import { externalSchemes } from '../../ast/address.ts';
import type { Phrasing } from '../../ast/nodes.ts';
import { trimText } from '../join-text.ts';
import { linkTo } from '../link-to.ts';
import type { PhrasingContext } from '../phrasing-context.ts';
import { warnOfTitle } from './title-attribute.ts';

/** A link; when its address leads nowhere that print can, its words stay and the address is an error. */
export function link(node: Link, context: PhrasingContext): Phrasing[] {
  warnOfTitle(node, node.title, context);
  return linkedText(node, node.url, node.children, context);
}

/** The text of a link, or of a reference, with the address it leads to. */
export function linkedText(
  node: { type: string; position?: Position },
  url: string,
  children: readonly PhrasingContent[],
  context: PhrasingContext,
): Phrasing[] {
  const phrasing = trimText(context.phrasing(children));
  const address = url.startsWith('#') ? internal(url, node.position, context) : external(url, node.position, context);
  return address === undefined ? phrasing : [{ ...linkTo(address, phrasing, context.words), ...context.source(node) }];
}

function internal(url: string, place: Position | undefined, context: PhrasingContext): string | undefined {
  const target = context.anchor(decode(url.slice(1)));
  if (target !== undefined) return `#${target}`;
  context.error({
    reason: `Unexpected link to \`${url}\`, expected a heading of this guide`,
    rule: 'unknown-anchor',
    place,
    hint: 'Write `#` and the words of a heading, in small letters with hyphens between them.',
  });
  return undefined;
}

function external(url: string, place: Position | undefined, context: PhrasingContext): string | undefined {
  if (externalSchemes.some((scheme) => url.toLowerCase().startsWith(scheme)) && isComplete(url)) return url;
  context.error({
    reason: `Unexpected address \`${url}\`, expected one that starts with \`https:\`, \`http:\`, \`mailto:\`, \`tel:\` or \`#\``,
    rule: 'link-address',
    place,
    hint: 'Give the full address, as in `https://example.org/page`; a reader of the printed guide has no other way to get there.',
  });
  return undefined;
}

/** Whether something follows the scheme: a host, a mailbox or a number. */
function isComplete(url: string): boolean {
  if (/^https?:/i.test(url))
    return /^https?:\/\/[^/?#\s]+/i.test(url) && URL.canParse(url) && isHost(new URL(url).hostname);
  return /^mailto:[^\s@]+@[^\s@]+$/i.test(url) || /^tel:[+*#\d][\d().*#+-]*$/i.test(url);
}

/** Whether a host has a name between all its dots; the URL standard allows less, and EPUBCheck refuses it. */
function isHost(host: string): boolean {
  return !host.replace(/\.$/, '').split('.').includes('');
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
