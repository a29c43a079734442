import { join } from 'node:path';
import type { Reporter } from '../report.ts';
import { removeFiles, writeAtomically, writeFiles } from '../write/output.ts';
import { prepared } from './check.ts';
import { instructionPlan } from './instructions.ts';
import { MANIFEST, type ManifestFile, mergeManifests, readManifest } from './manifest.ts';
import { manifestRow } from './manifest-row.ts';
import { reportMisfits } from './misfits.ts';
import { type BuildOptions, CallError } from './options.ts';
import { type Plan, planBuild } from './plan.ts';
import { createPool } from './pool.ts';
import type { Ready } from './prepared.ts';
import { type Made, renderFiles } from './render-files.ts';

/** What `verify` wrote of earlier bytes: it would no longer be true. */
const REPORTS = ['report.json', 'report.html'];

/**
 * The whole pipeline on one screen: read, parse, model, localize and check (`prepare`), compose and plan, lay out, impose and render, write. Nothing
 * is written before everything is made, so a run that fails leaves the output folder as it was.
 */
export async function build(options: BuildOptions, reporter: Reporter): Promise<0 | 1> {
  const ready = await prepared(options, reporter);
  if (!ready) return 1;
  const plan = planBuild(options, ready);
  const files = await renderAll(plan, ready, options, reporter);
  if (reportMisfits(files, ready, options.content, reporter)) return 1;
  const rows = files.map(manifestRow);
  await writeAll(options, files, rows).catch((reason: unknown) => {
    throw new CallError(
      `Unexpected output folder \`${options.out}\`, expected one that can be written: ${systemReason(reason)}`,
    );
  });
  reporter.files(rows, options.out);
  return 0;
}

/** What the system says of a file that it could not write; any other fault is the program's own, and goes on. */
function systemReason(reason: unknown): string {
  if (reason instanceof Error && 'code' in reason) return reason.message;
  throw reason;
}

/** The files of the plan, then the sheet that says how they are printed: it counts their pages. */
async function renderAll(plan: Plan, ready: Ready, { jobs }: BuildOptions, reporter: Reporter): Promise<Made[]> {
  const pool = createPool(Math.min(jobs, plan.layouts.length));
  const total = plan.files.length + instructionPlan(plan, [], ready).files.length;
  const done = (path: string) => reporter.progress(path, total);
  try {
    const files = await renderFiles(plan, ready, pool, done);
    return [...files, ...(await renderFiles(instructionPlan(plan, files, ready), ready, pool, done))];
  } finally {
    await pool.end();
  }
}

/** Writes all files, then the manifest. A run over everything also removes what an earlier one made and this one no longer plans. */
async function writeAll(options: BuildOptions, files: readonly Made[], rows: readonly ManifestFile[]): Promise<void> {
  const { out, locales, editions, formats, papers } = options;
  const path = join(out, MANIFEST);
  const before = (await readManifest(out))?.files ?? [];
  const planned = new Set(rows.map((row) => row.path));
  const others = before.filter((row) => !planned.has(row.path));
  const isWhole = [locales, editions, formats, papers].every((list) => list === undefined);
  await removeFiles(out, REPORTS);
  await writeFiles(out, new Map(files.map(({ task, bytes }) => [task.path, bytes])));
  if (isWhole)
    await removeFiles(
      out,
      others.map((row) => row.path),
    );
  await writeAtomically(path, `${JSON.stringify(mergeManifests(isWhole ? [] : others, rows), null, 2)}\n`);
}
