import type { Position } from 'unist';
import type { PhrasingContext } from '../phrasing-context.ts';

/** The title in `(address "title")` shows when a mouse rests on it, which no page of ours has: say so and not lose it in silence. */
export function warnOfTitle(
  node: { position?: Position },
  title: string | null | undefined,
  context: PhrasingContext,
): void {
  if (!title) return;
  context.warn({
    reason: `Unexpected title \`${title}\`, expected none: it is not printed`,
    rule: 'title-attribute',
    place: node.position,
    hint: 'Put these words into the text if a reader needs them.',
  });
}
