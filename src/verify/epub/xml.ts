import type { Element, ElementContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';

/** The root element of an XML file. Throws with the reason where the file is not well-formed. */
export function parseXml(bytes: Uint8Array): Element {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const root = fromXml(text).children.find((node) => node.type === 'element');
  if (root) return root;
  throw new Error('it holds no element');
}

/** Name of an element without the prefix that its file chose. */
export function localName({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The element and all elements below it, in reading order. */
export function descendants(element: Element): Element[] {
  return [element, ...childElements(element).flatMap(descendants)];
}

export function childElements({ children }: Element): Element[] {
  return children.filter((child): child is Element => child.type === 'element');
}

/** Elements of these names, the given one included, in reading order. */
export function named(element: Element, ...names: string[]): Element[] {
  return descendants(element).filter((one) => names.includes(localName(one)));
}

/** Value of an attribute, by the name that stands in the file: `epub:type`. */
export function attribute({ attributes }: Element, name: string): string | undefined {
  return attributes[name] ?? undefined;
}

/** Values of an attribute that holds a list: `role`, `epub:type`, `properties`. */
export function tokens(element: Element, name: string): string[] {
  return (attribute(element, name) ?? '').split(/\s+/).filter((token) => token !== '');
}

/** All text of an element, with single spaces. */
export function textOf(element: Element): string {
  return rawText(element).replaceAll(/\s+/g, ' ').trim();
}

function rawText(node: ElementContent): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  if (node.type !== 'element') return '';
  return localName(node) === 'br' ? ' ' : node.children.map(rawText).join('');
}
