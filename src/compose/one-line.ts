import { colonOf } from '../ast/colon.ts';
import { boldName, isContact } from '../ast/entry.ts';
import type { Phrasing, Resource } from '../ast/nodes.ts';

/** The name of a group and its first address or number, in one paragraph: for a card, which has no room for two. */
export function oneLine(entry: Resource, locale: string): Resource {
  const [name] = entry.children;
  const contacts = entry.children
    .filter(isContact)
    .flatMap((block) => (block.type === 'paragraph' ? block.children : []));
  const contact = contacts.find(({ type }) => type === 'link');
  const spiritual = entry.children.filter(({ id }) => id.endsWith('/spiritual'));
  if (name?.type !== 'paragraph' || !contact) return entry;
  const colon: Phrasing = { type: 'text', value: colonOf(entry.lang ?? locale) };
  return { ...entry, children: [{ ...name, children: [...boldName(entry), colon, contact] }, ...spiritual] };
}
