import { without } from '../../ast/without.ts';
import type { Place } from '../verdict.ts';
import type { Reading } from './reading.ts';

/** Where a list of a file is not that of another one: what is missing, what is too much, or where the order changes. */
export function listThatDiffers(
  name: string,
  expected: { reading: Reading; list: readonly string[] },
  found: { reading: Reading; list: readonly string[] },
): Place[] {
  const at = (detail: string): Place => ({ file: found.reading.subject.path, detail });
  const other = expected.reading.subject.path;
  const missing = without(expected.list, found.list);
  const added = without(found.list, expected.list);
  if (missing.length + added.length > 0) {
    return [
      ...missing.map((one) => at(`${name} "${one}" is missing; ${other} has it`)),
      ...added.map((one) => at(`${name} "${one}" is not in ${other}`)),
    ];
  }
  const index = found.list.findIndex((one, position) => one !== expected.list[position]);
  return index < 0 ? [] : [at(`${name} "${found.list[index]}" stands where ${other} has "${expected.list[index]}"`)];
}

/** What of a list does not come up in a running text in that order, spaces aside. */
export function notInOrder(list: readonly string[], text: string): string[] {
  let start = 0;
  return list.filter((one) => {
    const index = text.indexOf(one, start);
    if (index >= 0) start = index + one.length;
    return index < 0;
  });
}
