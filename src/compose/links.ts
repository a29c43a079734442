import type { Block, Document, List, ListItem, Phrasing, Section } from '../ast/nodes.ts';
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
    block.type === 'list' ? { ...block, children: itemsCalled(block, called) } : block,
  );
  return children.some((block) => block.type === 'list' && block.children.length > 0) ? [{ ...section, children }] : [];
}

/** Where the items of a list stand, by their ids; once for each list of notes, which many short editions ask for a few. */
const places = new WeakMap<List, ReadonlyMap<string, number>>();

function placesIn(list: List): ReadonlyMap<string, number> {
  const known = places.get(list) ?? new Map(list.children.map(({ id }, index) => [id, index]));
  places.set(list, known);
  return known;
}

function itemsCalled(list: List, called: ReadonlySet<string>): ListItem[] {
  const found = [...called].flatMap((id) => placesIn(list).get(id) ?? []);
  return found.sort((a, b) => a - b).flatMap((index) => list.children[index] ?? []);
}

/** The notes that the text calls, and those that these call. */
function notesNeeded({ children }: Document): ReadonlySet<string> {
  const notes = children.flatMap((block) => (block.type === 'section' && block.id === NOTES ? block.children : []));
  const lists = notes.filter((block) => block.type === 'list');
  const needed = new Set(notesCalled(children.filter(({ id }) => id !== NOTES)));
  // A set goes on with what is added to it on the way.
  for (const id of needed)
    for (const list of lists)
      for (const { children } of itemsCalled(list, new Set([id])))
        for (const target of notesCalled(children)) needed.add(target);
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
