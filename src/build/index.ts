import { programDigest } from '../read/program.ts';
import type { Reporter } from '../report.ts';
import { Staging } from '../write/staging.ts';
import { prepared } from './check.ts';
import { instructionFiles } from './instructions.ts';
import { makeFiles } from './make-files.ts';
import { readManifest } from './manifest.ts';
import { reportMisfits } from './misfits.ts';
import { type BuildOptions, CallError } from './options.ts';
import { planBuild } from './plan.ts';
import { createPool, type Pool } from './pool.ts';
import type { Ready } from './prepared.ts';
import { manifestAfter, putInPlace } from './put-in-place.ts';

/**
 * The whole pipeline on one screen: read, parse, model, localize and check (`prepare`), compose and plan, lay out, impose and render what is stale, put it in
 * place. Nothing is put in its place before everything is made, so a run that fails leaves the output folder as it was.
 * @param shared Threads that serve other builds too, which the caller ends; the build has its own otherwise.
 */
export async function build(options: BuildOptions, reporter: Reporter, shared?: Pool): Promise<0 | 1> {
  const pool = shared ?? createPool(options.jobs);
  // The engine is loaded in other threads while this one reads.
  pool.warm();
  try {
    const ready = await prepared(options, reporter);
    return ready ? await makeAndWrite(options, ready, pool, reporter) : 1;
  } finally {
    if (!shared) await pool.end();
  }
}

async function makeAndWrite(options: BuildOptions, ready: Ready, pool: Pool, reporter: Reporter): Promise<0 | 1> {
  const { out } = options;
  try {
    const staging = await Staging.open(out, (holder) => reporter.waiting(out, holder));
    return await makeAll(options, ready, { staging, reporter, pool }).finally(() => staging.close());
  } catch (reason) {
    throw new CallError(
      `Unexpected output folder \`${out}\`, expected one that can be written: ${systemReason(reason)}`,
    );
  }
}

async function makeAll(
  options: BuildOptions,
  ready: Ready,
  { staging, reporter, pool }: { staging: Staging; reporter: Reporter; pool: Pool },
): Promise<0 | 1> {
  const { out, content } = options;
  const plan = planBuild(options, ready);
  const before = (await readManifest(out)) ?? { files: [] };
  const making = { out, ready, before: before.files, program: programDigest(), pool, staging, reporter };
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
