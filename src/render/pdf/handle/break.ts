import type { Break } from '../../../ast/nodes.ts';
import type { Run, RunStyle } from '../typeset/run.ts';

/** A forced line end. */
export function breakRun(_node: Break, style: RunStyle): Run[] {
  return [{ text: '\n', style }];
}
