import type { Block, Heading, Section } from '../ast/nodes.ts';

/** A heading with the id of its section and the blocks up to the next heading. */
export interface Stretch {
  id: string;
  heading: Heading;
  blocks: Block[];
}

/** Puts each section into the one whose heading is of a lesser depth. A skipped level nests all the same; a check reports it. */
export function nestSections(stretches: readonly Stretch[]): Section[] {
  const outermost: Section[] = [];
  const open: Section[] = [];
  for (const { id, heading, blocks } of stretches) {
    const { file, position, depth } = heading;
    const section: Section = { type: 'section', id, file, position, depth, children: [heading, ...blocks] };
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    (open.at(-1)?.children ?? outermost).push(section);
    open.push(section);
  }
  return outermost;
}
