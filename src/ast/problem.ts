import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

/** What is wrong, in the manner of vfile-message: found, expected, and a hint that helps the writer go on. */
export interface Problem {
  /** ``Unexpected X `a`, expected Y `b` ``, without a full stop. */
  reason: string;
  /** Name of the rule, in kebab case. */
  rule: string;
  place?: Point | Position;
  /** A sentence that says what to do. */
  hint: string;
}

/** Adds an error to the file: the build goes on to find the others, then writes nothing. */
export function error(file: VFile, problem: Problem): VFileMessage {
  return Object.assign(warn(file, problem), { fatal: true });
}

/** Adds a warning to the file: the build goes on, unless `--strict` was asked for. */
export function warn(file: VFile, { reason, rule, place, hint }: Problem): VFileMessage {
  const message = file.message(reason, { place, ruleId: rule, source: 'handout' });
  message.note = hint;
  return message;
}
