import type { Block, Document, ListItem, Resource } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import { mapPhrasing } from './map-phrasing.ts';

/**
 * A document that stands beside the same guide in another language: every block names its language, and has an id of its own, which says the language
 * too.
 */
export function beside(document: Document): Document {
  const { locale, heading, front, children } = document;
  const ids = new Map([...walk(document)].map(({ id }) => [id, `${id}:${locale}`]));
  const change = (block: Block): Block => renamed(inLanguage(block, locale), ids);
  const { cover: _, ...rest } = document;
  return {
    ...rest,
    heading: change(heading) as Document['heading'],
    front: front.map((line) => change(line) as Document['front'][number]),
    children: children.map(change),
  };
}

/** Sections and lists of groups are shared by both languages; what stands in them is not. */
function inLanguage(block: Block, lang: string): Block {
  if (block.type === 'section') return { ...block, children: block.children.map((child) => inLanguage(child, lang)) };
  if (block.type === 'resourceList') {
    const entry = (one: Resource): Resource => ({
      ...one,
      children: one.children.map((child) => inLanguage(child, lang)),
    });
    return { ...block, children: block.children.map(entry) };
  }
  return { ...block, lang: block.lang ?? lang };
}

function renamed(block: Block, ids: ReadonlyMap<string, string>): Block {
  const linked = mapPhrasing(block, (node) => {
    if (node.type === 'footnoteReference') return [{ ...node, target: ids.get(node.target) ?? node.target }];
    if (node.type !== 'link' || !node.address.startsWith('#')) return [node];
    const target = node.address.slice(1);
    return [{ ...node, address: `#${ids.get(target) ?? target}` }];
  });
  return withIds(linked, ids);
}

type Named = Block | ListItem | Resource | { id: string; children?: readonly unknown[] };

/** Everything that has an id under its new one. */
function withIds<N extends Named>(node: N, ids: ReadonlyMap<string, string>): N {
  const id = ids.get(node.id) ?? node.id;
  const children = 'children' in node && Array.isArray(node.children) ? node.children : undefined;
  const inner = children?.map((child: unknown) => (hasId(child) ? withIds(child, ids) : child));
  return { ...node, id, ...(inner && { children: inner }) };
}

function hasId(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && 'id' in value;
}
