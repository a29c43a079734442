import { fromXml } from 'xast-util-from-xml';
import type { PdfFacts } from '../../facts.ts';
import { contentOfStream } from './stream-text.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DC = 'http://purl.org/dc/elements/1.1/';

/** A property of the metadata: an element or an attribute of `rdf:Description`. */
export interface XmpProperty {
  prefix: string;
  namespace: string;
  name: string;
  text: string;
  /** The items of its list: `rdf:li`. */
  items: { text: string; lang?: string }[];
}

export interface Xmp {
  properties: XmpProperty[];
}

type Node = ReturnType<typeof fromXml>['children'][number];
type Element = Extract<Node, { type: 'element' }>;
type Namespaces = ReadonlyMap<string, string>;

/** Reads the XMP packet of the catalog; or says why it cannot be read. */
export function readXmp(facts: PdfFacts): Xmp | { problem: string } {
  const text = contentOfStream(facts.catalog, 'Metadata');
  if (text === undefined) return { problem: 'the catalog has no Metadata stream' };
  try {
    const root = fromXml(text.replaceAll('\0', '').trim());
    return { properties: root.children.flatMap((node) => (isElement(node) ? descriptions(node, new Map()) : [])) };
  } catch (error) {
    return { problem: `the metadata are not well-formed XML: ${error instanceof Error ? error.message : error}` };
  }
}

/** The titles that the metadata give, one a language; those that are no list have no language. */
export function xmpTitles({ properties }: Xmp): { text: string; lang?: string }[] {
  const title = properties.find(({ namespace, name }) => namespace === DC && name === 'title');
  if (!title) return [];
  return title.items.length > 0 ? title.items : [{ text: title.text }];
}

function descriptions(element: Element, outer: Namespaces): XmpProperty[] {
  const namespaces = declared(element, outer);
  const { namespace, name } = resolved(element.name, namespaces);
  if (namespace !== RDF || name !== 'Description')
    return element.children.flatMap((child) => (isElement(child) ? descriptions(child, namespaces) : []));
  const attributes = Object.entries(element.attributes).flatMap(([key, text]) =>
    key.includes(':') && !key.startsWith('xmlns')
      ? [{ ...resolved(key, namespaces), text: text ?? '', items: [] }]
      : [],
  );
  const children = element.children.filter(isElement).map((child) => property(child, declared(child, namespaces)));
  return [...attributes, ...children].filter((one) => one.namespace !== RDF);
}

function property(element: Element, namespaces: Namespaces): XmpProperty {
  const items = all(element)
    .filter((node) => resolved(node.name, declared(node, namespaces)).name === 'li')
    .map((node) => ({ text: textIn(node), lang: node.attributes['xml:lang'] ?? undefined }));
  return { ...resolved(element.name, namespaces), text: textIn(element), items };
}

function all(element: Element): Element[] {
  return element.children.filter(isElement).flatMap((child) => [child, ...all(child)]);
}

function textIn(node: Element): string {
  const text = (child: Node): string => {
    if (child.type === 'text' || child.type === 'cdata') return child.value;
    return isElement(child) ? child.children.map(text).join('') : '';
  };
  return text(node).trim();
}

function declared({ attributes }: Element, outer: Namespaces): Namespaces {
  const own = Object.entries(attributes).flatMap(([key, value]): [string, string][] =>
    key.startsWith('xmlns:') ? [[key.slice(6), value ?? '']] : [],
  );
  return own.length > 0 ? new Map([...outer, ...own]) : outer;
}

function resolved(written: string, namespaces: Namespaces): { prefix: string; namespace: string; name: string } {
  const [prefix = '', name = ''] = written.includes(':') ? written.split(':') : ['', written];
  return { prefix, namespace: namespaces.get(prefix) ?? '', name };
}

function isElement(node: Node): node is Element {
  return node.type === 'element';
}
