import type { ContentNode, StructureNode } from './structure.ts';

/** The structure tree as text, for a golden: one element a line, with what assistive technology reads of it. */
export function dumpTree(nodes: readonly (StructureNode | ContentNode)[], depth = 0): string {
  return nodes
    .map((node) => `${'  '.repeat(depth)}${lineOf(node)}\n${'role' in node ? dumpTree(node.children, depth + 1) : ''}`)
    .join('');
}

function lineOf(node: StructureNode | ContentNode): string {
  if (!('role' in node)) {
    const text = JSON.stringify(node.text.replaceAll(/\s+/g, ' ').trim());
    return `${node.kind === 'annotation' ? '(annotation)' : text} p${node.page}`;
  }
  const facts = [
    node.id && `#${node.id}`,
    node.lang && `lang=${node.lang}`,
    node.alt && `alt=${JSON.stringify(node.alt)}`,
    ...Object.entries(node.attributes).map(([key, value]) => key !== 'O' && key !== 'BBox' && `${key}=${value}`),
  ];
  return [node.role, ...facts.filter(Boolean)].join(' ');
}
