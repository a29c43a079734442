import type { Paragraph, Resource } from '../ast/nodes.ts';
import { formatDate } from './intl.ts';
import { say } from './say.ts';
import type { LocalizeState } from './state.ts';

/** One line on when somebody last checked what is printed of a group: the oldest day, or that it was not checked. */
export function assurance({ id, record }: Resource, state: LocalizeState): Paragraph[] {
  const dates = [...record.websites, ...record.phones].map(({ assuredDate }) => assuredDate);
  if (dates.length === 0) return [];
  const known = dates.filter((date) => date !== undefined).sort();
  const [oldest] = known;
  if (oldest === undefined || known.length < dates.length) {
    return [say(`${id}/assured`, dates.length > 1 ? 'unassured-many' : 'unassured', {}, state)];
  }
  const date = formatDate(oldest, state.languageOf('assured'));
  return [say(`${id}/assured`, 'assured', { date: [{ type: 'text', value: date }] }, state)];
}
