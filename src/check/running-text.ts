import type { Phrasing } from '../ast/nodes.ts';

/** All nodes of running text, each before its children. */
export function* phrasingIn(nodes: readonly Phrasing[]): Generator<Phrasing> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* phrasingIn(node.children);
  }
}
