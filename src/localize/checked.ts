import { formatMonth } from '../ast/language.ts';
import type { Paragraph } from '../ast/nodes.ts';
import type { ResourceRecord } from '../ast/resource.ts';
import { say } from './say.ts';
import type { LocalizeState } from './state.ts';

/** When somebody last checked the whole list: the month of its oldest day, or that it was not checked. Nothing where no address is printed. */
export function checkedLine(records: readonly ResourceRecord[], state: LocalizeState): Paragraph[] {
  const dates = records.flatMap(({ websites, phones }) => [...websites, ...phones].map((one) => one.assuredDate));
  if (dates.length === 0) return [];
  const known = dates.filter((date) => date !== undefined).sort();
  const [oldest] = known;
  if (oldest === undefined) return [say('front/checked', 'list-unchecked', {}, state)];
  if (known.length < dates.length) return [say('front/checked', 'list-partly-checked', {}, state)];
  const value = formatMonth(oldest, state.languageOf('list-checked'));
  return [say('front/checked', 'list-checked', { month: [{ type: 'text', value }] }, state)];
}
