import { parentPort } from 'node:worker_threads';
import { type LayoutJob, runLayoutJob } from './layout-job.ts';

/** A worker thread: takes one layout job after the other. */
parentPort?.on('message', (job: LayoutJob) => {
  runLayoutJob(job).then(
    (result) => parentPort?.postMessage({ result }),
    (error: unknown) =>
      parentPort?.postMessage({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
