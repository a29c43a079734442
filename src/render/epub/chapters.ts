import type { Block, Document, Section } from '../../ast/nodes.ts';
import { plainText } from '../../ast/plain-text.ts';
import { noteTargets } from './note-targets.ts';

/** The part of a guide that is a file of its own. */
export interface Chapter {
  /** Id in the manifest. */
  id: string;
  path: string;
  title: string;
  /** Language of the title where it differs from the document's. */
  titleLang?: string;
  /** `text` for blocks that stand in no section. */
  kind: 'text' | 'chapter' | 'endnotes';
  blocks: readonly Block[];
}

/** The guide in files: each outermost section one, and what stands before the first section one. */
export function chaptersOf(document: Document): Chapter[] {
  const notes = noteTargets(document);
  return groups(document.children).map((blocks, index) => {
    const [section] = blocks;
    const name = { id: `chapter-${index + 1}`, path: `chapter-${index + 1}.xhtml`, blocks };
    if (section?.type !== 'section') return { ...name, ...titleOf(undefined, document), kind: 'text' };
    return { ...name, ...titleOf(section, document), kind: holdsNotes(section, notes) ? 'endnotes' : 'chapter' };
  });
}

/** Sections one by one, and what stands between them together. */
function groups(blocks: readonly Block[]): Block[][] {
  const result: Block[][] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (block.type === 'section' || last === undefined || last[0]?.type === 'section') result.push([block]);
    else last.push(block);
  }
  return result;
}

/** The words of a section's heading; the document's title where there are none. */
function titleOf(section: Section | undefined, document: Document): Pick<Chapter, 'title' | 'titleLang'> {
  const heading = section?.children.find((block) => block.type === 'heading');
  const title = heading ? plainText(heading.children) : '';
  if (title === '') return { title: document.title, titleLang: document.heading.lang };
  return { title, titleLang: heading?.lang };
}

function holdsNotes(section: Section, notes: ReadonlySet<string>): boolean {
  return section.children.some((block) => block.type === 'list' && block.children.some((item) => notes.has(item.id)));
}
