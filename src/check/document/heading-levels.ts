import { plainText } from '../../ast/plain-text.ts';
import { walk } from '../../ast/walk.ts';
import { type DocumentRule, fileOf } from '../context.ts';
import { errorOnce } from '../report.ts';

/** No heading is more than one level below the one before it (EP-14, PDF/UA 7.4.2). */
export const headingLevels: DocumentRule = (document, context) => {
  let depth = 0;
  for (const member of walk(document)) {
    if (member.type !== 'heading') continue;
    if (member.depth > depth + 1) {
      errorOnce(fileOf(member, context), {
        reason: `Unexpected heading \`${plainText(member.children)}\` of level ${member.depth} after level ${depth}, expected level ${depth + 1} at most`,
        rule: 'heading-level-skipped',
        place: member.position,
        hint: `Write it with ${'#'.repeat(depth + 1)}, or put a heading of that level before it.`,
      });
    }
    depth = member.depth;
  }
};
