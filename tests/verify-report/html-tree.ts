import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** A page as a browser would read it. */
export function read(html: string): Root {
  return fromHtml(html);
}

/** All elements of some names, in document order. */
export function all(root: Root | Element, ...names: string[]): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (element: Element) => {
    if (names.includes(element.tagName)) found.push(element);
  });
  return found;
}

/** The words in an element, as they are read: without styles, white space made one. */
export function words(root: Root | Element): string {
  const parts: string[] = [];
  visit(root, (node, _, parent) => {
    const isStyle = parent?.type === 'element' && parent.tagName === 'style';
    if (node.type === 'text' && !isStyle) parts.push(node.value);
    if (node.type === 'element' && !['bdi', 'a', 'span'].includes(node.tagName)) parts.push(' ');
  });
  return parts.join('').replaceAll(/\s+/g, ' ').trim();
}

/** The words between a heading and the next of its level or above: what a person finds under it. */
export function under(root: Root, headingId: string): string {
  const section = all(root, 'section').find(({ children }) =>
    children.some((child) => child.type === 'element' && child.properties.id === headingId),
  );
  if (!section) throw new Error(`Unexpected page without a part \`${headingId}\``);
  return words(section);
}

/** Cells of a row by the words of its head, in the table whose caption begins so. */
export function row(root: Root, caption: string, head: string): string[] {
  const table = all(root, 'table').find((one) => all(one, 'caption').some((each) => words(each).startsWith(caption)));
  if (!table) throw new Error(`Unexpected page without a table \`${caption}\``);
  const found = all(table, 'tr').find((one) => all(one, 'th').some((cell) => words(cell).startsWith(head)));
  if (!found) throw new Error(`Unexpected table without a row \`${head}\``);
  return all(found, 'td').map(words);
}
