import type { Block, Document, Phrasing, Section } from '../ast/nodes.ts';
import { NOTES } from '../ast/notes.ts';
import { outlineOf } from '../ast/outline.ts';
import { walk } from '../ast/walk.ts';
import { mapPhrasing } from './map-phrasing.ts';

/**
 * A document in which every link leads somewhere: one to a block that it does not have is its words alone, and of the notes at the end those stay that
 * the text calls.
 */
export function closed(document: Document): Document {
  const called = notesNeeded(document);
  const children = document.children.flatMap((block) =>
    block.type === 'section' && block.id === NOTES ? notesOf(block, called) : [block],
  );
  const whole = { ...document, children };
  const ids = new Set([...walk(whole)].map(({ id }) => id));
  const linked = children.map((block) => mapPhrasing(block, (node) => unlinked(node, ids)));
  return { ...whole, children: linked, outline: outlineOf(linked) };
}

/** The section of the notes with those that are called; nothing when none is. */
function notesOf(section: Section, called: ReadonlySet<string>): Section[] {
  const children = section.children.map((block) =>
    block.type === 'list' ? { ...block, children: block.children.filter(({ id }) => called.has(id)) } : block,
  );
  return children.some((block) => block.type === 'list' && block.children.length > 0) ? [{ ...section, children }] : [];
}

/** The notes that the text calls, and those that these call. */
function notesNeeded({ children }: Document): ReadonlySet<string> {
  const notes = children.flatMap((block) => (block.type === 'section' && block.id === NOTES ? block.children : []));
  const items = notes.flatMap((block) => (block.type === 'list' ? block.children : []));
  const texts = new Map(items.map(({ id, children }) => [id, children]));
  const needed = new Set(notesCalled(children.filter(({ id }) => id !== NOTES)));
  // A set goes on with what is added to it on the way.
  for (const id of needed) for (const target of notesCalled(texts.get(id) ?? [])) needed.add(target);
  return needed;
}

function notesCalled(blocks: readonly Block[]): string[] {
  const targets: string[] = [];
  for (const block of blocks)
    mapPhrasing(block, (node) => {
      if (node.type === 'footnoteReference') targets.push(node.target);
      return [node];
    });
  return targets;
}

function unlinked(node: Phrasing, ids: ReadonlySet<string>): Phrasing[] {
  const leadsNowhere = node.type === 'link' && node.address.startsWith('#') && !ids.has(node.address.slice(1));
  return leadsNowhere ? node.children : [node];
}
