import type { Block, OutlineItem, Section } from './nodes.ts';
import { plainText } from './plain-text.ts';

/** The headings of the sections among `blocks`, nested as the sections are. */
export function outlineOf(blocks: readonly Block[]): OutlineItem[] {
  return blocks.filter((block): block is Section => block.type === 'section').map(item);
}

function item(section: Section): OutlineItem {
  const heading = section.children.find((block) => block.type === 'heading');
  return {
    id: heading?.id ?? section.id,
    depth: section.depth,
    title: heading ? plainText(heading.children) : '',
    ...(heading?.lang !== undefined && { lang: heading.lang }),
    children: outlineOf(section.children),
  };
}
