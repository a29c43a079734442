import type { Words } from '../../ast/nodes.ts';
import type { Requirements } from '../../ast/requirement.ts';
import { fill } from '../../ast/words.ts';
import type { Report } from '../report.ts';

/** What the parts of the page are made from. */
export interface Page {
  report: Report;
  requirements: Requirements;
  words: Words;
}

/** A word of `templates/report/words.yaml`. */
export function say({ words }: Page, key: string, values?: Readonly<Record<string, string | number>>): string {
  return fill(words, key, values);
}

/** A word that counts something: `<key>-one` for 1, `<key>-many` otherwise. */
export function sayCount({ words }: Page, key: string, count: number): string {
  return fill(words, `${key}-${count === 1 ? 'one' : 'many'}`, { count });
}

/** A word that counts something, or nothing when there is nothing to count. */
export function sayIfAny(page: Page, key: string, count: number): string[] {
  return count === 0 ? [] : [sayCount(page, key, count)];
}
