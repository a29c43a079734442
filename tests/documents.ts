import { directionOf } from '../src/ast/direction.ts';
import { languageName } from '../src/ast/language.ts';
import type {
  Block,
  Document,
  Figure,
  Heading,
  HeadingDepth,
  Link,
  List,
  ListItem,
  Paragraph,
  Phrasing,
  Resource,
  ResourceList,
  Section,
  Table,
} from '../src/ast/nodes.ts';
import { outlineOf } from '../src/ast/outline.ts';
import { plainText } from '../src/ast/plain-text.ts';

/**
 * Nodes of a localized document, written by hand: for tests of a renderer alone. Ids are made of what a node holds; give nodes
 * of equal words their own with `{ ...paragraph('x'), id: 'other' }`.
 */

/** Running text: a string is a text node. */
export type Inline = string | Phrasing;

export function inlines(nodes: readonly Inline[]): Phrasing[] {
  return nodes.map((node) => (typeof node === 'string' ? { type: 'text', value: node } : node));
}

export function paragraph(...nodes: Inline[]): Paragraph {
  const children = inlines(nodes);
  return { type: 'paragraph', id: `p:${plainText(children)}`, children };
}

export function heading(depth: HeadingDepth, ...nodes: Inline[]): Heading {
  const children = inlines(nodes);
  return { type: 'heading', depth, id: `h:${plainText(children)}`, children };
}

/** A heading of plain words and all that it governs. */
export function section(depth: HeadingDepth, title: string, ...blocks: Block[]): Section {
  return { type: 'section', depth, id: `s:${title}`, children: [heading(depth, title), ...blocks] };
}

export function strong(...nodes: Inline[]): Phrasing {
  return { type: 'strong', children: inlines(nodes) };
}

export function link(address: string, ...nodes: Inline[]): Link {
  return { type: 'link', address, description: `To ${address}`, children: inlines(nodes) };
}

/** A forced line end. */
export const lineEnd: Phrasing = { type: 'break' };

/** A list whose items are paragraphs (given as strings) or several blocks. */
export function list(items: ReadonlyArray<string | Block[]>, { start }: { start?: number } = {}): List {
  const children = items.map((item, index): ListItem => {
    const blocks = typeof item === 'string' ? [paragraph(item)] : item;
    return { type: 'listItem', id: `li${index + 1}:${blocks[0]?.id ?? ''}`, children: blocks };
  });
  const id = `l:${children.map((child) => child.id).join(',')}`;
  return { type: 'list', id, ordered: start !== undefined, start: start ?? 1, children };
}

/** A table of plain cells, the first row its header. */
export function table(...rows: Inline[][]): Table {
  const children = rows.map((cells, row) => ({
    type: 'tableRow' as const,
    id: `tr${row}`,
    children: cells.map((cell, column) => ({
      type: 'tableCell' as const,
      id: `td${row}/${column}`,
      header: row === 0,
      children: inlines([cell]),
    })),
  }));
  return { type: 'table', id: 'table', children };
}

export function figure(alt: string, src = 'images/picture.svg'): Figure {
  return { type: 'figure', id: `f:${alt}`, src, alt };
}

/** A list of groups; the first block of each is its name. */
export function resources(...entries: Array<[name: Paragraph, ...Block[]]>): ResourceList {
  const children = entries.map((blocks): Resource => {
    const name = plainText(blocks[0].children);
    const facts = { spiritual: false, support: [], websites: [], phones: [], languages: [], notes: [] };
    const record = { id: name, section: 'groups', name, description: '', status: 'active' as const, ...facts };
    return { type: 'resource', id: `resource:${name}`, record, children: blocks };
  });
  return { type: 'resourceList', id: 'resources', children };
}

/** A localized document with the title `Title`; outline and direction follow from what is given. */
export function documentOf(children: Block[], given: Partial<Document> = {}): Document {
  const locale = given.locale ?? 'en';
  const title = given.heading ? plainText(given.heading.children) : (given.title ?? 'Title');
  return {
    type: 'document',
    locale,
    languageName: languageName(locale),
    direction: directionOf(locale),
    sourceLocale: 'en',
    title,
    metadata: { slug: 'guide' },
    review: { state: 'source' },
    editionLines: {},
    wordsLeft: { keys: [], language: 'en' },
    words: { contents: 'Contents', notes: 'Notes', 'note-call': 'Note {number}' },
    heading: heading(1, title),
    front: [],
    panel: [],
    children,
    outline: outlineOf(children),
    assets: {},
    ...given,
  };
}
