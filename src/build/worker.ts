import { parentPort } from 'node:worker_threads';
import type { FontSet } from '../ast/font.ts';
import { type LayoutJob, type LayoutResult, runLayoutJob } from './layout-job.ts';
import { MOST_SETS } from './most-sets.ts';
import { Recent } from './recent.ts';

/** A job as it comes to a thread. */
export interface Order extends Omit<LayoutJob, 'fonts' | 'facingFonts'> {
  fonts: Given;
  facingFonts?: Given;
}

/** A set of faces by its name; the set itself where the thread has not got it. */
interface Given {
  name: string;
  set?: FontSet;
}

/** What a thread says when it is done. */
export interface Answer {
  result?: LayoutResult;
  error?: string;
}

/** The pool keeps the same count of what each thread has. */
const sets = new Recent<string, FontSet>(MOST_SETS);

/** A worker thread: takes one layout job after the other. */
parentPort?.on('message', ({ fonts, facingFonts, ...order }: Order) => {
  const job: LayoutJob = {
    ...order,
    fonts: keep(fonts),
    ...(facingFonts && { facingFonts: keep(facingFonts) }),
  };
  runLayoutJob(job).then(
    (result) => answer({ result }),
    (error: unknown) => answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

function keep({ name, set }: Given): FontSet {
  return sets.get(name, () => {
    if (set) return set;
    throw new RangeError(`Unexpected set of faces \`${name}\`, expected one that was given before`);
  });
}

function answer(message: Answer): void {
  parentPort?.postMessage(message);
}
