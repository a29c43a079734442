/**
 * The candidate that a mistyped word was most likely meant to be: at most a third of its letters wrong, missing, too many or
 * swapped. Case, hyphens and underscores do not count.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distance(plain(word), plain(candidate)) }))
    .filter((entry) => entry.distance <= Math.max(1, Math.floor(entry.candidate.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate;
}

/** A hint with the nearest candidate, or `otherwise` when none is near. */
export function didYouMean(word: string, candidates: readonly string[], otherwise: string): string {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? otherwise : `Did you mean \`${candidate}\`?`;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[-_\s]/g, '');
}

/** Optimal string alignment: the edits that make one word of another, a swap of two neighbors counted as one. */
function distance(from: string, to: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const at = (cells: number[], index: number) => cells[index] ?? 0;
      const same = from[row - 1] === to[column - 1];
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const edits = [at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + (same ? 0 : 1)];
      current.push(Math.min(...edits, swapped ? at(older, column - 2) + 1 : Number.POSITIVE_INFINITY));
    }
    older = previous;
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
