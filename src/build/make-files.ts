import type { Misfit } from '../render/pdf/misfit.ts';
import type { Reporter } from '../report.ts';
import type { Staging } from '../write/staging.ts';
import { ingredientsOf } from './ingredients.ts';
import type { ManifestFile } from './manifest.ts';
import { manifestRow } from './manifest-row.ts';
import type { FileTask } from './plan.ts';
import type { Pool } from './pool.ts';
import type { Ready } from './prepared.ts';
import { type Made, renderFiles } from './render-files.ts';
import { reasonsToRebuild } from './staleness.ts';

/** What a build works with. */
export interface Making {
  out: string;
  ready: Ready;
  /** What the manifest says of the files that stand there. */
  before: readonly ManifestFile[];
  /** Digest of the program itself. */
  program: string;
  pool: Pool;
  staging: Staging;
  reporter: Reporter;
  /** Gives the build up before the next file. */
  stop?: AbortSignal;
}

/** What some files came to. */
export interface Outcome {
  /** Of every file, made anew or not, in the order that they were asked for. */
  rows: ManifestFile[];
  /** Paths of those that were made anew. */
  rebuilt: string[];
  /** By path, why a file has too many pages. */
  misfits: [string, Misfit][];
}

/** Parts of a file, and why it is made. */
type Cause = Pick<ManifestFile, 'madeFrom' | 'rebuilt'>;

/** Makes those of the files that are not what they would come to, and stages them. */
export async function makeFiles(tasks: readonly FileTask[], making: Making): Promise<Outcome> {
  const { ready, before, pool, staging, reporter, stop } = making;
  const rows = new Map(before.map((row) => [row.path, row]));
  const stale = await staleOf(tasks, rows, making);
  const misfits = new Map<string, Misfit>();
  let made = 0;
  const keep = async (one: Made) => {
    stop?.throwIfAborted();
    const { path, sheet } = one.task;
    const { misfit } = one.result ?? {};
    // The sheets of an edition have no fault of their own.
    if (misfit && !sheet) misfits.set(path, misfit);
    if (!misfit) await staging.put(path, one.bytes);
    const cause = stale.get(one.task);
    if (cause) rows.set(path, manifestRow(one, cause));
    made += 1;
    reporter.progress(path, made, stale.size);
  };
  await renderFiles([...stale.keys()], ready, pool, keep);
  return {
    rows: tasks.flatMap(({ path }) => rows.get(path) ?? []),
    rebuilt: [...stale.keys()].map(({ path }) => path),
    misfits: tasks.flatMap(({ path }): [string, Misfit][] => {
      const misfit = misfits.get(path);
      return misfit ? [[path, misfit]] : [];
    }),
  };
}

/** The files that must be made, and why. */
async function staleOf(
  tasks: readonly FileTask[],
  rows: ReadonlyMap<string, ManifestFile>,
  { out, ready, program }: Making,
): Promise<Map<FileTask, Cause>> {
  const judged = tasks.map(async (task): Promise<[FileTask, Cause]> => {
    const madeFrom = ingredientsOf(task, ready, program);
    return [task, { madeFrom, rebuilt: await reasonsToRebuild(out, madeFrom, rows.get(task.path)) }];
  });
  return new Map((await Promise.all(judged)).filter(([, { rebuilt }]) => rebuilt.length > 0));
}
