import type { Detail } from '../ast/edition.ts';
import { isContact } from '../ast/entry.ts';
import type { Block, Document, Resource } from '../ast/nodes.ts';
import { NOTES } from '../ast/notes.ts';
import { outlineOf } from '../ast/outline.ts';
import { walk } from '../ast/walk.ts';
import { oneLine } from './one-line.ts';
import { hasGroups } from './select.ts';

/**
 * A document with less of each entry, and of the text around them. What cannot be left out is the name of a group, that it is religious, and its addresses
 * and numbers; on one line, the first address.
 */
export function withDetail(document: Document, detail: Detail): Document {
  if (detail === 'full') return document;
  if (detail === 'line') return lines(document);
  const children = inner(document.children, detail);
  return { ...document, children, outline: outlineOf(children) };
}

/** The groups alone, one below the other. */
function lines(document: Document): Document {
  const entries = [...walk(document)].flatMap((member) =>
    member.type === 'resource' ? [oneLine(member, document.locale)] : [],
  );
  const list: Block = { type: 'resourceList', id: 'resources', children: entries };
  return { ...document, children: entries.length > 0 ? [list] : [], outline: [] };
}

type Shorter = Exclude<Detail, 'full' | 'line'>;

function shortened(block: Block, detail: Shorter): Block[] {
  if (block.type === 'resourceList')
    return [{ ...block, children: block.children.map((entry) => shortEntry(entry, detail)) }];
  if (detail === 'brief')
    return [block.type === 'section' ? { ...block, children: inner(block.children, detail) } : block];
  if (block.type !== 'section') return [];
  // Which notes are called is known when all is shortened: see `closed`.
  if (block.id === NOTES) return [block];
  // A section without groups goes as a whole, with its heading.
  if (!hasGroups(block)) return [];
  return [{ ...block, children: inner(block.children, detail) }];
}

/** The blocks of a section, or of a document that is one; its first block is what it is about. */
function inner(blocks: readonly Block[], detail: Shorter): Block[] {
  const opening = blocks.find(({ type }) => type !== 'heading');
  return blocks.flatMap((block) => {
    const stays =
      block.type === 'heading' ||
      ((detail === 'lean' || detail === 'short') && block === opening && block.type === 'paragraph');
    return stays ? [block] : shortened(block, detail);
  });
}

/** What the ids of an entry's blocks end in, of those that go. */
const gone: Readonly<Record<Shorter, RegExp>> = {
  brief: /\/(?:notes|support)$/,
  lean: /\/(?:notes|support)$/,
  short: /\/(?:notes|support|description)$/,
  bare: /\/(?:notes|support|description|assured)$/,
  plain: /\/(?:notes|support|description|assured)$/,
};

function shortEntry(entry: Resource, detail: Shorter): Resource {
  const children = entry.children.filter(({ id }) => !gone[detail].test(id));
  return { ...entry, children: detail === 'plain' ? children.map(unlabelled) : children };
}

/** An address or a number without the words before it: it says itself what it is. */
function unlabelled(block: Block): Block {
  if (block.type !== 'paragraph' || !isContact(block)) return block;
  return { ...block, children: block.children.filter(({ type }) => type === 'link') };
}
