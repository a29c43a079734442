/** The pairs of letters of a text, in any case and without its white space and signs. */
export interface Pairs {
  /** How often each stands in it. */
  counts: ReadonlyMap<string, number>;
  /** How many there are in all. */
  total: number;
}

/** The letters and digits of a text, in any script. */
export function lettersOf(text: string): string[] {
  return [...text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')];
}

/** The pairs of letters of a text. */
export function pairsOf(text: string): Pairs {
  const letters = lettersOf(text);
  const counts = new Map<string, number>();
  for (const [index, letter] of letters.slice(1).entries()) {
    const pair = `${letters[index]}${letter}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, letters.length - 1) };
}

/** How alike two texts are, from 0 to 1: twice what they share over all that they have (Dice). */
export function likeness(a: Pairs, b: Pairs): number {
  const total = a.total + b.total;
  if (total === 0) return 0;
  let shared = 0;
  for (const [pair, count] of a.counts) shared += Math.min(count, b.counts.get(pair) ?? 0);
  return (2 * shared) / total;
}
