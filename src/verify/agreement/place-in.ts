import type { Place } from '../verdict.ts';
import type { Block, Reading } from './reading.ts';

/** The place of a block of a file. */
export function placeIn({ subject }: Reading, { page, line }: Block, detail: string): Place {
  return { file: subject.path, ...(page !== undefined && { page }), ...(line !== undefined && { line }), detail };
}
