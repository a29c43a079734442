import type { PhrasingContent } from 'mdast';
import type { Problem } from './problem.ts';

/** Reads the Markdown of one paragraph; with a problem when the text is something else. A function of `parse`, handed to other stages. */
export type ParseInline = (markdown: string) => { children: PhrasingContent[]; problem?: Problem };
