import type { Catalogue } from '../ast/catalogue.ts';
import type { Review } from '../ast/nodes.ts';

/** What the header of the catalogue says of its review; the guide's own language needs none. */
export function reviewOf(catalogue: Catalogue | undefined, isSource: boolean): Review {
  if (isSource) return { state: 'source' };
  const { by, date } = catalogue?.review ?? {};
  if (by === undefined) return { state: 'unreviewed' };
  return { state: 'reviewed', by, ...(date !== undefined && { date }) };
}
