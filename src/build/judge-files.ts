import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { oneByOne } from '../verify/index.ts';
import type { FileReport } from '../verify/report.ts';
import type { Subject } from '../verify/subject.ts';
import type { Judgement } from './judge-worker.ts';

const WORKER = new URL('./judge-worker.js', import.meta.url);

/** A thread takes a second to begin: fewer files than these for each are not worth one. */
const FEWEST_FILES = 4;

/**
 * Judges files by their bytes, each by itself, in as many threads as there are processors; a few in this one, and all where the program runs as it was written,
 * without a compiled thread.
 */
export async function judgeFiles(subjects: readonly Subject[]): Promise<FileReport[]> {
  const count = Math.min(availableParallelism(), Math.floor(subjects.length / FEWEST_FILES));
  if (count < 2 || !existsSync(WORKER)) return oneByOne(subjects);
  const threads = Array.from({ length: count }, () => new Worker(WORKER));
  try {
    // Each thread takes the next file when it is done with one: hundreds of open files would not fit into memory.
    const waiting = subjects.entries();
    const reports: FileReport[] = [];
    const work = threads.map(async (thread) => {
      for (const [index, subject] of waiting) reports[index] = await ask(thread, subject);
    });
    await Promise.all(work);
    return reports;
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** @throws the thread's own error, or what the rules have thrown in it. */
async function ask(thread: Worker, subject: Subject): Promise<FileReport> {
  const answered = once(thread, 'message') as Promise<[Judgement]>;
  thread.postMessage(subject);
  const [{ report, error }] = await answered;
  if (report) return report;
  throw new Error(error);
}
