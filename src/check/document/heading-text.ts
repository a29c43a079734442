import { plainText } from '../../ast/plain-text.ts';
import { walk } from '../../ast/walk.ts';
import { type DocumentRule, fileOf } from '../context.ts';
import { errorOnce } from '../report.ts';

/** Every heading has words. The title has its own error, from `model`. */
export const headingText: DocumentRule = (document, context) => {
  for (const member of walk(document)) {
    if (member.type !== 'heading' || member === document.heading || plainText(member.children).trim() !== '') continue;
    errorOnce(fileOf(member, context), {
      reason: 'Unexpected heading without words, expected some',
      rule: 'empty-heading',
      place: member.position,
      hint: 'Write what the section is about, or take the heading out.',
    });
  }
};
