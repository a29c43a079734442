import { deepNesting, MOST_LEVELS } from '../../ast/nesting.ts';
import type { Block, ListItem } from '../../ast/nodes.ts';
import { type CheckContext, type DocumentRule, fileOf } from '../context.ts';
import { errorOnce } from '../report.ts';

/** Lists and quotes do not stand inside each other without end. */
export const nestingDepth: DocumentRule = (document, context) => {
  for (const block of document.children) look(block, 0, context);
};

function look(block: Block | ListItem, depth: number, context: CheckContext): void {
  const isNested = block.type === 'list' || block.type === 'blockquote';
  const own = isNested ? depth + 1 : depth;
  if (isNested && own > MOST_LEVELS) {
    errorOnce(fileOf(block, context), deepNesting(block.type === 'list' ? 'list' : 'quote', block.position));
    return;
  }
  if (block.type === 'section' || block.type === 'list' || block.type === 'listItem' || block.type === 'blockquote')
    for (const child of block.children) look(child, own, context);
}
