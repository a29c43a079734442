import type { Problem } from './problem.ts';

/** Lists and quotes inside each other: with more, lines of large print are too short to be read. */
export const MOST_LEVELS = 8;

/** A list or quote stands inside too many others. */
export function deepNesting(type: 'list' | 'quote', place: Problem['place']): Problem {
  return {
    reason: `Unexpected ${type} inside ${MOST_LEVELS} others, expected ${MOST_LEVELS} levels at most`,
    rule: 'deep-nesting',
    place,
    hint: 'Give the inner part a heading of its own, or take levels out.',
  };
}
