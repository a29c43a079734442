/**
 * Index of the first item that a condition holds for, when it holds for all after that one too; the number of items when it holds for none.
 * Found by halves, so that a long list costs hardly more than a short one.
 */
export function firstWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(items[middle] as T)) to = middle;
    else from = middle + 1;
  }
  return from;
}
