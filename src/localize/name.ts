import type { Phrasing, Resource } from '../ast/nodes.ts';
import { plainText } from '../ast/plain-text.ts';

/**
 * The name of a group in words, as its localized entry begins: the bold part, without the other name that may follow it; all of
 * it where a translation has no bold part.
 */
export function nameOf({ children: [first], record }: Resource): string {
  if (first?.type !== 'paragraph') return record.name.normalize('NFC');
  const bold = findStrong(first.children);
  return plainText(bold ? [bold] : first.children);
}

/** The first bold part, also inside a run of another language. */
function findStrong(nodes: readonly Phrasing[]): Phrasing | undefined {
  for (const node of nodes) {
    const found = node.type === 'span' ? findStrong(node.children) : node;
    if (found?.type === 'strong') return found;
  }
  return undefined;
}
