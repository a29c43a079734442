import type { Block, Document, Heading, HeadingDepth, ResourceList, Section } from '../ast/nodes.ts';
import { NOTES } from '../ast/notes.ts';
import { outlineOf } from '../ast/outline.ts';
import { plainText } from '../ast/plain-text.ts';
import { walk } from '../ast/walk.ts';
import { listName } from './select.ts';

/** Names of the lists of groups that a document has, in its order. */
export function sectionsWithGroups(document: Document): string[] {
  return [...walk(document)].flatMap((member) => (member.type === 'resourceList' ? listName(member) : []));
}

/** The section around a list of groups as a document of its own. */
export function sectionAround(document: Document, list: string): Document {
  return alone(document, sectionsAround(document.children, (one) => listName(one) === list).at(-1));
}

/** The only section of a document as a document of its own; a document of several as it is. */
export function onlySection(document: Document): Document {
  const [first, ...others] = document.children.filter(({ id }) => id !== NOTES);
  return others.length === 0 && first?.type === 'section' ? alone(document, first) : document;
}

/** A section as a document: its heading is the title, and those below it rise with it. */
function alone(document: Document, section: Section | undefined): Document {
  const [heading, ...blocks] = section?.children ?? [];
  if (!section || heading?.type !== 'heading') return document;
  const rise = section.depth - 1;
  const notes = document.children.filter((block) => block.type === 'section' && block.id === NOTES);
  const children = [...blocks.map((block) => raised(block, rise)), ...notes];
  const title = plainText(heading.children);
  const { cover: _, ...rest } = document;
  return { ...rest, title, heading: raised(heading, rise), children, outline: outlineOf(children) };
}

/** The sections from the top of a document down to the one that has the list. */
function sectionsAround(blocks: readonly Block[], isWanted: (list: ResourceList) => boolean): Section[] {
  for (const block of blocks) {
    if (block.type !== 'section') continue;
    if (block.children.some((child) => child.type === 'resourceList' && isWanted(child))) return [block];
    const inner = sectionsAround(block.children, isWanted);
    if (inner.length > 0) return [block, ...inner];
  }
  return [];
}

function raised<B extends Block | Heading>(block: B, by: number): B {
  if (block.type === 'heading') return { ...block, depth: (block.depth - by) as HeadingDepth };
  if (block.type !== 'section') return block;
  const children = block.children.map((child) => raised(child, by));
  return { ...block, depth: (block.depth - by) as HeadingDepth, children };
}
