import { colonOf } from '../ast/colon.ts';
import type { Block, Paragraph, Phrasing, Resource } from '../ast/nodes.ts';

/** The name of a group and its first address or number, in one paragraph: for a card, which has no room for two. */
export function oneLine(entry: Resource, locale: string): Resource {
  const [name] = entry.children;
  const contact = entry.children.map(contactOf).find((link) => link !== undefined);
  const spiritual = entry.children.filter(({ id }) => id.endsWith('/spiritual'));
  if (name?.type !== 'paragraph' || !contact) return entry;
  const children: Phrasing[] = [...boldPart(name), { type: 'text', value: colonOf(entry.lang ?? locale) }, contact];
  return { ...entry, children: [{ ...name, children }, ...spiritual] };
}

/** The name without the other name that may follow it. */
function boldPart({ children }: Paragraph): Phrasing[] {
  const bold = children.find(({ type }) => type === 'strong' || type === 'span');
  return bold ? [bold] : children;
}

/** Whether a block of an entry is one of its addresses or numbers. */
export function isContact({ id }: Block): boolean {
  return /\/(?:website|phone)-\d+$/.test(id);
}

/** The link of an address line or a number. */
function contactOf(block: Block): Phrasing | undefined {
  if (block.type !== 'paragraph' || !isContact(block)) return undefined;
  return block.children.find(({ type }) => type === 'link');
}
