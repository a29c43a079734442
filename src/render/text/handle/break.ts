import type { Run } from '../lines/run.ts';

/** A forced line end. */
export function breakRun(): Run[] {
  return [{ kind: 'lineEnd', text: '\n' }];
}
