import { parentPort } from 'node:worker_threads';
import type { FontSet } from '../ast/font.ts';
import { type LayoutJob, type LayoutResult, runLayoutJob } from './layout-job.ts';

/** A job as it comes to a thread. */
export interface Order extends Omit<LayoutJob, 'fonts' | 'facingFonts'> {
  fonts: Given;
  facingFonts?: Given;
}

/** A set of faces by its name; the set itself the first time. */
interface Given {
  name: string;
  set?: FontSet;
}

/** What a thread says when it is done. */
export interface Answer {
  result?: LayoutResult;
  error?: string;
}

const sets = new Map<string, FontSet>();

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
  const kept = set ?? sets.get(name);
  if (!kept) throw new RangeError(`Unexpected set of faces \`${name}\`, expected one that was given before`);
  sets.set(name, kept);
  return kept;
}

function answer(message: Answer): void {
  parentPort?.postMessage(message);
}
