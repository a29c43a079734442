import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { leftToRightStretches } from '../../ast/isolates.ts';
import type { HtmlContext } from './context.ts';

/**
 * Plain text; in one from right to left, each stretch that is set from left to right as a whole is isolated (LO-09). In a `span`, not in a
 * `bdi`: reading systems that do not know the newer element ignore its direction too, and `dir` works on both alike.
 */
export function isolatedText(value: string, { direction }: Pick<HtmlContext, 'direction'>): ElementContent[] {
  const stretches = direction === 'rtl' ? leftToRightStretches(value) : [];
  const ends = [0, ...stretches.map(({ end }) => end)];
  const parts = stretches.flatMap(({ start, end }, index): ElementContent[] => [
    ...plain(value.slice(ends[index], start)),
    h('span', { dir: 'ltr' }, value.slice(start, end)),
  ]);
  return [...parts, ...plain(value.slice(ends.at(-1)))];
}

function plain(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
