import { labelOf } from './label.ts';
import type { TextBlock, TextFile } from './text-file.ts';

/** Blank lines that tell a heading (TX-02). */
export const BEFORE_HEADING = 2;

/** The list of contents of a text: its heading, and the titles in it. */
export interface Contents {
  heading: TextBlock;
  items: TextBlock[];
  titles: string[];
}

/** Blocks that a reader takes for headings: two blank lines stand before them. The title opens the file. */
export function headingBlocks({ blocks }: TextFile): TextBlock[] {
  return blocks.filter(({ blankBefore, line }) => line === 1 || blankBefore >= BEFORE_HEADING);
}

/** The first list whose items come back later in the text as blocks of their own. */
export function contentsOf({ blocks }: TextFile): Contents | undefined {
  const start = blocks.findIndex((block, index) => index > 0 && block.blankBefore >= BEFORE_HEADING);
  const heading = blocks[start];
  if (!heading) return undefined;
  const after = blocks.slice(start + 1);
  const end = after.findIndex((block) => labelOf(block)?.bullet === undefined);
  const items = end < 0 ? after : after.slice(0, end);
  const titles = items.map(titleOf);
  const later = new Set(after.slice(items.length).map(({ text }) => text));
  const found = titles.filter((title) => later.has(title));
  return items.length > 1 && found.length * 2 > items.length ? { heading, items, titles } : undefined;
}

function titleOf(block: TextBlock): string {
  return block.text.slice((labelOf(block)?.text.length ?? 0) + 1);
}
