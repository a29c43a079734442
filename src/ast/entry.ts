import type { Block, Link, Phrasing, Resource } from './nodes.ts';

/**
 * The name of a group as its localized entry begins: the bold part, without the other name that may follow it, in the language that it has there; all of
 * it where a translation has no bold part.
 */
export function boldName({ children: [first] }: Resource): Phrasing[] {
  if (first?.type !== 'paragraph') return [];
  const bold = strongIn(first.children);
  return bold ? [bold] : first.children;
}

/** The first bold part; of one inside a run of another language, that run with nothing else in it. */
function strongIn(nodes: readonly Phrasing[]): Phrasing | undefined {
  for (const node of nodes) {
    if (node.type === 'strong') return node;
    const inner = node.type === 'span' ? strongIn(node.children) : undefined;
    if (node.type === 'span' && inner) return { ...node, children: [inner] };
  }
  return undefined;
}

/** Whether a block of an entry is one of its addresses or numbers: `labelContext` names them. */
export function isContact({ id }: Block): boolean {
  return /\/(?:website|phone)-\d+$/.test(id);
}

/** The first address or number of an entry, wherever it stands in it; nothing for a group that has none. */
export function firstContact({ children }: Resource): Link | undefined {
  const running = children.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
  return running.find((node) => node.type === 'link' && /^(?:https?|tel):/i.test(node.address)) as Link | undefined;
}
