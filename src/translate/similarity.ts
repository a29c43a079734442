/** How often each pair of letters stands in a text, in any case and without its white space and signs. */
export type Pairs = ReadonlyMap<string, number>;

/** The pairs of letters of a text, in any script. */
export function pairsOf(text: string): Pairs {
  const letters = [...text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')];
  const pairs = new Map<string, number>();
  for (const [index, letter] of letters.slice(1).entries()) {
    const pair = `${letters[index]}${letter}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How alike two texts are, from 0 to 1: twice what they share over all that they have (Dice). */
export function likeness(a: Pairs, b: Pairs): number {
  const total = sum(a.values()) + sum(b.values());
  if (total === 0) return 0;
  const shared = sum([...a].map(([pair, count]) => Math.min(count, b.get(pair) ?? 0)));
  return (2 * shared) / total;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
