import type { Problem } from './problem.ts';
import { signName, type Unseen } from './signs.ts';

/** What each kind is called, and what to do. Invisible characters can be meant; the others do harm. */
const SAID: Readonly<Record<Unseen, { what: string; hint: string }>> = {
  control: { what: 'control character', hint: 'Delete it: it is no text, and is left over from another program.' },
  direction: {
    what: 'direction-changing character',
    hint: 'Delete it: text around it is shown in another order than it is written. Every language and address has its right direction without it.',
  },
  invisible: {
    what: 'invisible character',
    hint: 'Delete it unless it is meant: nobody sees it, and a search for the word does not find it.',
  },
};

/** What is wrong with a character that nobody sees, and whether it is an error. `count` is how often it is there. */
export function unseenProblem(
  character: string,
  kind: Unseen,
  place: Problem['place'],
  count = 1,
): { problem: Problem; fatal: boolean } {
  const { what, hint } = SAID[kind];
  const found = count === 1 ? what : `${count} ${what}s`;
  const reason = `Unexpected ${found} ${signName(character)}, expected none${count === 1 ? '' : '; this is the first'}`;
  return { problem: { reason, rule: `${kind}-character`, place, hint }, fatal: kind !== 'invisible' };
}
