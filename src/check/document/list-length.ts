import { walk } from '../../ast/walk.ts';
import { type DocumentRule, fileOf } from '../context.ts';
import { warnOnce } from '../report.ts';

/** Longest list that reads easily (PL-05); lists of groups and of notes are looked up, not read. */
const most = 7;

/** Lists are short enough to be read at one go (PL-05). */
export const listLength: DocumentRule = (document, context) => {
  for (const member of walk(document)) {
    if (member.type !== 'list' || member.children.length <= most || /^(?:resource:|footnotes\/list1$)/.test(member.id))
      continue;
    warnOnce(fileOf(member, context), {
      reason: `Unexpected list of ${member.children.length} items, expected ${most} at most`,
      rule: 'long-list',
      place: member.position,
      hint: 'Break it into shorter lists, each with a line or heading that says what is in it.',
    });
  }
};
