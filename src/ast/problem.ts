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

/** Messages of one file: nobody reads more of them, and a file that is not what its name says may have hundreds of thousands. */
const MOST_MESSAGES = 1000;

/** Of each file that has more of them, the message that says so. */
const untold = new WeakMap<VFile, VFileMessage>();

/** Adds an error to the file: the build goes on to find the others, then writes nothing. */
export function error(file: VFile, problem: Problem): void {
  add(file, problem).fatal = true;
}

/** Adds a warning to the file: the build goes on, unless `--strict` was asked for. */
export function warn(file: VFile, problem: Problem): void {
  add(file, problem);
}

/** Adds a message; one that is too many is not told, and the message that says so takes its level. */
function add(file: VFile, problem: Problem): VFileMessage {
  const last = untold.get(file);
  if (last) return last;
  if (file.messages.length < MOST_MESSAGES) return put(file, problem);
  const message = put(file, {
    reason: `Unexpected number of messages, expected ${MOST_MESSAGES} at most: from here on they are not told`,
    rule: 'too-many-messages',
    place: problem.place,
    hint: 'Put right what is told, then look again.',
  });
  untold.set(file, message);
  return message;
}

function put(file: VFile, { reason, rule, place, hint }: Problem): VFileMessage {
  const message = file.message(reason, { place, ruleId: rule, source: 'handout' });
  message.note = hint;
  return message;
}
