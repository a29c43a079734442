import { Worker } from 'node:worker_threads';
import type { LayoutJob, LayoutResult } from './layout-job.ts';

/** Lays documents out, some at the same time. `end` lets the threads go. */
export interface Pool {
  run(job: LayoutJob): Promise<LayoutResult>;
  end(): Promise<void>;
}

/** A pool of so many threads; of one, it is this thread. */
export function createPool(threads: number): Pool {
  return threads > 1 ? threadPool(threads) : { run: inTurn(runHere), end: async () => {} };
}

/** Runs a job in this thread. The layout engine is large: it is loaded when the first job comes. */
async function runHere(job: LayoutJob): Promise<LayoutResult> {
  const { runLayoutJob } = await import('./layout-job.ts');
  return runLayoutJob(job);
}

/** Runs calls one after the other. */
function inTurn<A, R>(call: (argument: A) => Promise<R>): (argument: A) => Promise<R> {
  let last: Promise<unknown> = Promise.resolve();
  return (argument) => {
    const next = last.then(() => call(argument));
    last = next.catch(() => {});
    return next;
  };
}

function threadPool(threads: number): Pool {
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./worker.js', import.meta.url)));
  const idle = workers.map((worker) => inTurn((job: LayoutJob) => ask(worker, job)));
  const waiting: (() => void)[] = [];
  const take = async () => {
    while (idle.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    return idle.pop();
  };
  return {
    async run(job) {
      const worker = await take();
      if (!worker) throw new Error('Unexpected empty pool, expected an idle thread');
      try {
        return await worker(job);
      } finally {
        idle.push(worker);
        waiting.shift()?.();
      }
    },
    async end() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** One job in one thread. */
function ask(worker: Worker, job: LayoutJob): Promise<LayoutResult> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
    };
    const onMessage = ({ result, error }: { result?: LayoutResult; error?: string }) => {
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
    worker.postMessage(job);
  });
}
