import type { Block, ListItem, Phrasing, Resource } from '../ast/nodes.ts';

/** What becomes of one piece of running text; its children have been changed before it. */
export type ChangePhrasing = (node: Phrasing) => Phrasing[];

/** A block with all running text in it changed, as a new value. */
export function mapPhrasing<B extends Block>(block: B, change: ChangePhrasing): B {
  return mapped(block, change) as B;
}

function mapped(block: Block, change: ChangePhrasing): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: changed(block.children, change) };
    case 'section':
    case 'blockquote':
      return { ...block, children: block.children.map((child) => mapped(child, change)) };
    case 'list':
    case 'resourceList':
      return { ...block, children: block.children.map((item) => mappedItem(item, change)) } as Block;
    case 'table':
      return {
        ...block,
        children: block.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({ ...cell, children: changed(cell.children, change) })),
        })),
      };
    case 'code':
    case 'thematicBreak':
    case 'figure':
      return block;
  }
}

function mappedItem<Item extends ListItem | Resource>(item: Item, change: ChangePhrasing): Item {
  return { ...item, children: item.children.map((child) => mapped(child, change)) };
}

function changed(nodes: readonly Phrasing[], change: ChangePhrasing): Phrasing[] {
  return nodes.flatMap((node) =>
    change('children' in node ? { ...node, children: changed(node.children, change) } : node),
  );
}
