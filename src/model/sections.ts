import type { Block, Heading, Section } from '../ast/nodes.ts';

/** A heading with the id of its section and the blocks up to the next heading. */
export interface Stretch {
  id: string;
  heading: Heading;
  blocks: Block[];
}

/** Puts each section into the one whose heading is of a lesser depth. A skipped level nests all the same; a check reports it. */
export function nestSections(stretches: readonly Stretch[]): Section[] {
  const [first, ...rest] = stretches;
  if (!first) return [];
  const end = rest.findIndex(({ heading }) => heading.depth <= first.heading.depth);
  const inner = end < 0 ? rest : rest.slice(0, end);
  const { id, heading, blocks } = first;
  const section: Section = {
    type: 'section',
    id,
    file: heading.file,
    position: heading.position,
    depth: heading.depth,
    children: [heading, ...blocks, ...nestSections(inner)],
  };
  return [section, ...nestSections(end < 0 ? [] : rest.slice(end))];
}
