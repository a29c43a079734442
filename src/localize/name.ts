import { boldName } from '../ast/entry.ts';
import type { Resource } from '../ast/nodes.ts';
import { plainText } from '../ast/plain-text.ts';

/** The name of a group in words: see `boldName`. */
export function nameOf(resource: Resource): string {
  const name = boldName(resource);
  return name.length > 0 ? plainText(name) : resource.record.name.normalize('NFC');
}
