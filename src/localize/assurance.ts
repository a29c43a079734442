import { formatDate } from '../ast/language.ts';
import type { Paragraph, Resource } from '../ast/nodes.ts';
import type { ResourceRecord } from '../ast/resource.ts';
import { say } from './say.ts';
import type { LocalizeState } from './state.ts';

/** One line on when somebody last checked what is printed of a group: the oldest day, or that it was not checked. */
export function assurance({ id, record }: Resource, state: LocalizeState): Paragraph[] {
  const dates = [...record.websites, ...record.phones].map(({ assuredDate }) => assuredDate);
  if (dates.length === 0) return [];
  const known = dates.filter((date) => date !== undefined).sort();
  const [oldest] = known;
  if (oldest === undefined) return [say(`${id}/assured`, unassured(record), {}, state)];
  if (known.length < dates.length) return [say(`${id}/assured`, 'unassured-some', {}, state)];
  const date = formatDate(oldest, state.languageOf('assured'));
  return [say(`${id}/assured`, 'assured', { date: [{ type: 'text', value: date }] }, state)];
}

/** How to say that nobody has checked anything: of one address, of several, or of numbers beside them. */
function unassured({ websites, phones }: ResourceRecord): string {
  if (phones.length > 0) return 'unassured-numbers';
  return websites.length > 1 ? 'unassured-many' : 'unassured';
}
