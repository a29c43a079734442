import type { Block, Heading, Section } from '../../ast/nodes.ts';
import { plainText } from '../../ast/plain-text.ts';
import { type CheckContext, type DocumentRule, fileOf } from '../context.ts';
import { warnOnce } from '../report.ts';

/** Sections side by side have different headings, or nobody can tell them apart in the contents (PL-06). */
export const siblingHeadings: DocumentRule = (document, context) => check(document.children, context);

function check(blocks: readonly Block[], context: CheckContext): void {
  const seen = new Set<string>();
  for (const section of blocks.filter((block): block is Section => block.type === 'section')) {
    const heading = section.children.find((block): block is Heading => block.type === 'heading');
    const words = heading ? plainText(heading.children).trim().toLowerCase() : '';
    if (heading && seen.has(words) && words !== '') {
      warnOnce(fileOf(heading, context), {
        reason: `Unexpected second heading \`${plainText(heading.children)}\`, expected words that tell the two sections apart`,
        rule: 'repeated-heading',
        place: heading.position,
        hint: 'Say in one of the headings what is different there.',
      });
    }
    seen.add(words);
    check(section.children, context);
  }
}
