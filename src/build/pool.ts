import { Worker } from 'node:worker_threads';
import type { FontSet } from '../ast/font.ts';
import { digest } from './digest.ts';
import type { LayoutJob, LayoutResult } from './layout-job.ts';
import { MOST_SETS } from './most-sets.ts';
import { Recent } from './recent.ts';
import { required } from './required.ts';
import type { Answer, Order } from './worker.ts';

/** Lays documents out, some at the same time. `end` lets the threads go. */
export interface Pool {
  /** Of those that wait, the first is next. */
  run(job: LayoutJob): Promise<LayoutResult>;
  /** Begins to make ready, while there is still other work to do. */
  warm(): void;
  end(): Promise<void>;
}

/** Threads that are made ready before it is known how many are needed. */
const WARM = 2;

/** A pool of so many threads, each of which begins with its first job; of one, it is this thread. */
export function createPool(threads: number): Pool {
  return threads > 1 ? new ThreadPool(threads) : new OwnThread();
}

/** One job after the other in this thread. The layout engine is large: it is loaded when the first job comes. */
class OwnThread implements Pool {
  #last: Promise<unknown> = Promise.resolve();
  #hasEnded = false;

  run(job: LayoutJob): Promise<LayoutResult> {
    const next = this.#last.then(async () => {
      if (this.#hasEnded) throw new Error('Unexpected job after the end, expected none');
      const { runLayoutJob } = await import('./layout-job.ts');
      return runLayoutJob(job);
    });
    this.#last = next.catch(() => {});
    return next;
  }

  /** What comes before the first job runs in this thread too. */
  warm(): void {}

  async end(): Promise<void> {
    this.#hasEnded = true;
  }
}

/** A job that waits for a thread. */
interface Waiting {
  job: LayoutJob;
  resolve(result: LayoutResult): void;
  reject(reason: unknown): void;
}

/** A thread, and the sets of faces that it was given and still has, by their digests. */
interface Thread {
  worker: Worker;
  faces: Recent<string, true>;
}

class ThreadPool implements Pool {
  #most: number;
  readonly #threads: Thread[] = [];
  readonly #idle: Thread[] = [];
  readonly #waiting: Waiting[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  run(job: LayoutJob): Promise<LayoutResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject });
      this.#next();
    });
  }

  warm(): void {
    for (let missing = Math.min(WARM, this.#most) - this.#threads.length; missing > 0; missing -= 1) {
      const thread = this.#begin();
      if (thread) this.#idle.push(thread);
    }
  }

  async end(): Promise<void> {
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('Unexpected end of the threads, expected none'));
    this.#most = 0;
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #next(): void {
    const thread = this.#waiting.length > 0 ? (this.#idle.pop() ?? this.#begin()) : undefined;
    if (!thread) return;
    const { job, resolve, reject } = required(this.#waiting.shift(), 'a job that waits');
    const done = () => {
      // One that has ended takes no more jobs: another begins in its place.
      if (this.#threads.includes(thread)) this.#idle.push(thread);
      this.#next();
    };
    ask(thread, job).then(resolve, reject).finally(done);
  }

  #begin(): Thread | undefined {
    if (this.#threads.length >= this.#most) return undefined;
    const thread: Thread = {
      worker: new Worker(new URL('./worker.js', import.meta.url)),
      faces: new Recent(MOST_SETS),
    };
    this.#threads.push(thread);
    // One that fails before it has a job is gone when the job comes, and the next one tells of it.
    thread.worker.on('error', () => {});
    thread.worker.once('exit', () => {
      for (const list of [this.#threads, this.#idle]) if (list.includes(thread)) list.splice(list.indexOf(thread), 1);
    });
    return thread;
  }
}

/** One job in one thread. */
function ask(thread: Thread, { fonts, facingFonts, ...job }: LayoutJob): Promise<LayoutResult> {
  const { worker } = thread;
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
    };
    const onMessage = ({ result, error }: Answer) => {
      settle();
      if (result) resolve(result);
      else reject(new Error(error));
    };
    const onError = (error: Error) => {
      settle();
      reject(error);
    };
    const onExit = (code: number) => onError(new Error(`Unexpected end of a worker thread with code ${code}`));
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    const order: Order = { ...job, fonts: give(thread, fonts) };
    worker.postMessage(facingFonts ? { ...order, facingFonts: give(thread, facingFonts) } : order);
  });
}

/** The name of a set of faces, with the set itself when the thread has not got it, or no more. */
function give({ faces }: Thread, set: FontSet): Order['fonts'] {
  const name = digest(set);
  const isThere = faces.has(name);
  faces.get(name, () => true);
  return isThere ? { name } : { name, set };
}
