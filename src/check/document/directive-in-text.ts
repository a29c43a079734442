import { walk } from '../../ast/walk.ts';
import { type DocumentRule, fileOf } from '../context.ts';
import { warnOnce } from '../report.ts';
import { phrasingIn } from '../running-text.ts';

/** A list of groups that was meant, and stands in running text or has one colon too few or too many. */
const DIRECTIVE = /(?<!:):+resources\s*[[{][^\n]*/;

/** No directive is printed as the text that it looks like. */
export const directiveInText: DocumentRule = (document, context) => {
  for (const member of walk(document)) {
    if (member.type !== 'heading' && member.type !== 'paragraph' && member.type !== 'tableCell') continue;
    for (const node of phrasingIn(member.children)) {
      const [found] = (node.type === 'text' && DIRECTIVE.exec(node.value)) || [];
      if (found === undefined) continue;
      warnOnce(fileOf(node.file === undefined ? member : node, context), {
        reason: `Unexpected text \`${found.slice(0, 40)}\`, expected a list of groups`,
        rule: 'directive-in-text',
        place: node.position ?? member.position,
        hint: 'Write `::resources{section="…"}` with two colons on a line of its own, with an empty line before and after it.',
      });
    }
  }
};
