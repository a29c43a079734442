import { programDigest } from '../read/program.ts';
import type { Reporter } from '../report.ts';
import { Staging } from '../write/staging.ts';
import { prepared } from './check.ts';
import { instructionFiles } from './instructions.ts';
import { type Making, makeFiles } from './make-files.ts';
import { readManifest } from './manifest.ts';
import { reportMisfits } from './misfits.ts';
import { type BuildOptions, CallError } from './options.ts';
import { planBuild } from './plan.ts';
import { createPool, type Pool } from './pool.ts';
import { manifestAfter, putInPlace } from './put-in-place.ts';

/** What a build may be given. */
export interface Given {
  /** Threads that serve other builds too, which the caller ends; the build has its own otherwise. */
  pool?: Pool;
  /** Gives the build up, unless all is made: then it throws the reason of the signal. */
  stop?: AbortSignal;
}

/**
 * The whole pipeline on one screen: read, parse, model, localize and check (`prepare`), compose and plan, lay out, impose and render what is stale, put it in
 * place. Nothing is put in its place before everything is made, so a run that fails or is stopped leaves the output folder as it was.
 */
export async function build(options: BuildOptions, reporter: Reporter, given: Given = {}): Promise<0 | 1> {
  const { stop } = given;
  const pool = given.pool ?? createPool(options.jobs);
  // The engine is loaded in other threads while this one reads.
  pool.warm();
  try {
    const ready = await prepared(options, reporter);
    return ready ? await makeAndWrite(options, { ready, pool, reporter, stop }) : 1;
  } finally {
    if (!given.pool) await pool.end();
  }
}

/** What the files are made with. */
type Tools = Pick<Making, 'ready' | 'pool' | 'reporter' | 'stop'>;

async function makeAndWrite(options: BuildOptions, tools: Tools): Promise<0 | 1> {
  const { out } = options;
  const { reporter, stop } = tools;
  try {
    const staging = await Staging.open(out, (holder) => reporter.waiting(out, holder), stop);
    return await makeAll(options, { ...tools, staging }).finally(() => staging.close());
  } catch (reason) {
    if (stop?.aborted) throw reason;
    throw new CallError(
      `Unexpected output folder \`${out}\`, expected one that can be written: ${systemReason(reason)}`,
    );
  }
}

async function makeAll(options: BuildOptions, tools: Tools & { staging: Staging }): Promise<0 | 1> {
  const { out, content } = options;
  const { ready, staging, reporter } = tools;
  const plan = planBuild(options, ready);
  const before = (await readManifest(out)) ?? { files: [] };
  const making = { ...tools, out, before: before.files, program: programDigest() };
  const files = await makeFiles(plan.files, making);
  // They say how many pages the others have.
  const sheets = await makeFiles(instructionFiles(plan, files.rows, ready), making);
  if (reportMisfits([...files.misfits, ...sheets.misfits], ready, content, reporter)) return 1;
  const rows = [...files.rows, ...sheets.rows];
  await putInPlace(out, staging, before, manifestAfter(options, before, rows));
  reporter.files(rows, new Set([...files.rebuilt, ...sheets.rebuilt]), out);
  return 0;
}

/** What the system says of a file that it could not write; any other fault is the program's own, and goes on. */
function systemReason(reason: unknown): string {
  if (reason instanceof Error && 'code' in reason) return reason.message;
  throw reason;
}
