import { parentPort } from 'node:worker_threads';
import { judgeFile } from '../verify/index.ts';
import type { FileReport } from '../verify/report.ts';
import type { Subject } from '../verify/subject.ts';

/** What a thread says of a file. */
export interface Judgement {
  report?: FileReport;
  error?: string;
}

/** A worker thread: judges one file after the other. */
parentPort?.on('message', (subject: Subject) => {
  judgeFile(subject).then(
    (report) => answer({ report }),
    (error: unknown) => answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

function answer(message: Judgement): void {
  parentPort?.postMessage(message);
}
