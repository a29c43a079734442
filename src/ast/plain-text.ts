import type { Phrasing } from './nodes.ts';

/** The words of running text without its markup; a forced line end reads as a space, the call of a note as nothing. */
export function plainText(nodes: readonly Phrasing[]): string {
  return nodes.map(textOf).join('');
}

function textOf(node: Phrasing): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'footnoteReference':
      return '';
    default:
      return plainText(node.children);
  }
}
