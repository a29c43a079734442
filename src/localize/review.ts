import type { Catalogue } from '../ast/catalogue.ts';
import type { Review } from '../ast/nodes.ts';

/** What the header of the catalogue says of its review: who read it, and when; one without the other says nothing. The guide's own language needs none. */
export function reviewOf(catalogue: Catalogue | undefined, isSource: boolean): Review {
  if (isSource) return { state: 'source' };
  const { by, date } = catalogue?.review ?? {};
  return by === undefined || date === undefined ? { state: 'unreviewed' } : { state: 'reviewed', by, date };
}
