import type { Block, Document, Heading, HeadingDepth, Section } from '../ast/nodes.ts';
import { NOTES } from '../ast/notes.ts';
import { outlineOf } from '../ast/outline.ts';
import { plainText } from '../ast/plain-text.ts';
import { walk } from '../ast/walk.ts';
import { listName } from './select.ts';

/** The lists of groups that a document has, by name and in its order, each with the innermost section that holds it; nothing for one in no section. */
export function sectionsWithGroups(document: Document): ReadonlyMap<string, Section | undefined> {
  const around = new Map<string, Section>();
  const lists: string[] = [];
  for (const member of walk(document)) {
    if (member.type === 'resourceList') lists.push(listName(member));
    if (member.type !== 'section') continue;
    for (const child of member.children) if (child.type === 'resourceList') around.set(listName(child), member);
  }
  return new Map(lists.map((list) => [list, around.get(list)]));
}

/** The only section of a document as a document of its own; a document of several as it is. */
export function onlySection(document: Document): Document {
  const [first, ...others] = document.children.filter(({ id }) => id !== NOTES);
  return others.length === 0 && first?.type === 'section' ? sectionAround(document, first) : document;
}

/** A section as a document: its heading is the title, and those below it rise with it. The whole document where there is no section. */
export function sectionAround(document: Document, section: Section | undefined): Document {
  const [heading, ...blocks] = section?.children ?? [];
  if (!section || heading?.type !== 'heading') return document;
  const rise = section.depth - 1;
  // The notes come last, and behind each section as a document.
  const last = document.children.at(-1);
  const notes = last?.type === 'section' && last.id === NOTES ? [last] : [];
  const children = [...blocks.map((block) => raised(block, rise)), ...notes];
  const title = plainText(heading.children);
  const { cover: _, ...rest } = document;
  return { ...rest, title, heading: raised(heading, rise), children, outline: outlineOf(children) };
}

function raised<B extends Block | Heading>(block: B, by: number): B {
  if (block.type === 'heading') return { ...block, depth: (block.depth - by) as HeadingDepth };
  if (block.type !== 'section') return block;
  const children = block.children.map((child) => raised(child, by));
  return { ...block, depth: (block.depth - by) as HeadingDepth, children };
}
