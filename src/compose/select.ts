import type { Block, Document, ResourceList, Section } from '../ast/nodes.ts';
import { NOTES } from '../ast/notes.ts';
import { outlineOf } from '../ast/outline.ts';
import type { ResourceRecord } from '../ast/resource.ts';
import type { EditionChoice } from '../ast/settings.ts';

/** What of a guide an edition holds. */
export type Selection = Pick<EditionChoice, 'sections' | 'groups' | 'religious'>;

/**
 * The document with the chosen sections and groups only, in the guide's order. Where groups are chosen, sections that list none of them go,
 * unless they are chosen by name. The notes stay as far as the text calls them: see `closed`.
 */
export function select(document: Document, { sections, groups, religious }: Selection): Document {
  const isChosen = (record: ResourceRecord) =>
    (groups === undefined || groups.includes(record.id)) && (religious || !record.spiritual);
  const chosen = sections === undefined ? document.children : sectionsNamed(document.children, sections);
  const children = chosen.flatMap((block) =>
    withGroups(block, isChosen, groups !== undefined && sections === undefined),
  );
  return { ...document, children, outline: outlineOf(children) };
}

/** The name of a list of groups, as `::resources{section=…}` gives it. */
export function listName({ id }: ResourceList): string {
  return id.replace(/^resources:/, '');
}

/** The sections that a selection names, by their ids or by the lists of groups in them, and the notes. */
function sectionsNamed(blocks: readonly Block[], names: readonly string[]): Section[] {
  return blocks.flatMap((block): Section[] => {
    if (block.type !== 'section') return [];
    if (block.id === NOTES || names.includes(block.id)) return [block];
    const own = block.children.some((child) => child.type === 'resourceList' && names.includes(listName(child)));
    return own ? [block] : sectionsNamed(block.children, names);
  });
}

/** A block with the chosen groups only; nothing of a list that has none of them, nor, where only groups are asked for, of a section without any. */
function withGroups(block: Block, isChosen: (record: ResourceRecord) => boolean, onlyGroups: boolean): Block[] {
  if (block.type === 'resourceList') {
    const children = block.children.filter(({ record }) => isChosen(record));
    return children.length > 0 ? [{ ...block, children }] : [];
  }
  if (block.type !== 'section') return onlyGroups && !hasGroups(block) ? [] : [block];
  const children = block.children.flatMap((child) =>
    child.type === 'section' || child.type === 'resourceList' ? withGroups(child, isChosen, onlyGroups) : [child],
  );
  const section = { ...block, children };
  return onlyGroups && block.id !== NOTES && !hasGroups(section) ? [] : [section];
}

/** Whether a block lists groups. */
export function hasGroups(block: Block): boolean {
  if (block.type === 'resourceList') return true;
  return block.type === 'section' && block.children.some(hasGroups);
}
