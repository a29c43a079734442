import type { Block, ListItem } from '../../ast/nodes.ts';
import { type CheckContext, type DocumentRule, fileOf } from '../context.ts';
import { errorOnce } from '../report.ts';

/** Lists and quotes inside each other: with more, lines of large print are too short to be read. */
const most = 8;

/** Lists and quotes do not stand inside each other without end. */
export const nestingDepth: DocumentRule = (document, context) => {
  for (const block of document.children) look(block, 0, context);
};

function look(block: Block | ListItem, depth: number, context: CheckContext): void {
  const isNested = block.type === 'list' || block.type === 'blockquote';
  const own = isNested ? depth + 1 : depth;
  if (isNested && own > most) {
    errorOnce(fileOf(block, context), {
      reason: `Unexpected ${block.type === 'list' ? 'list' : 'quote'} inside ${most} others, expected ${most} levels at most`,
      rule: 'deep-nesting',
      place: block.position,
      hint: 'Give the inner part a heading of its own, or take levels out.',
    });
    return;
  }
  if (block.type === 'section' || block.type === 'list' || block.type === 'listItem' || block.type === 'blockquote')
    for (const child of block.children) look(child, own, context);
}
