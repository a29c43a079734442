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
import { createPool } from './pool.ts';
import { putInPlace } from './put-in-place.ts';

/**
 * The whole pipeline on one screen: read, parse, model, localize and check (`prepare`), compose and plan, lay out, impose and render what is stale, put it in
 * place. Nothing is put in its place before everything is made, so a run that fails or is stopped leaves the output folder as it was.
 * @param stop Gives the build up, unless all is made: then it throws the reason of the signal.
 */
export async function build(options: BuildOptions, reporter: Reporter, stop?: AbortSignal): Promise<0 | 1> {
  const ready = await prepared(options, reporter);
  if (!ready) return 1;
  const { out } = options;
  try {
    const staging = await Staging.open(out, (holder) => reporter.waiting(out, holder), stop);
    return await makeAll(options, { ready, staging, reporter, stop }).finally(() => staging.close());
  } catch (reason) {
    if (stop?.aborted) throw reason;
    throw new CallError(
      `Unexpected output folder \`${out}\`, expected one that can be written: ${systemReason(reason)}`,
    );
  }
}

/** What the files are made with. */
type Tools = Pick<Making, 'ready' | 'staging' | 'reporter' | 'stop'>;

async function makeAll(options: BuildOptions, tools: Tools): Promise<0 | 1> {
  const { out, content, jobs } = options;
  const { ready, staging, reporter } = tools;
  const plan = planBuild(options, ready);
  const before = (await readManifest(out))?.files ?? [];
  const pool = createPool(jobs);
  const making = { ...tools, out, before, program: programDigest(), pool };
  try {
    const files = await makeFiles(plan.files, making);
    // They say how many pages the others have.
    const sheets = await makeFiles(instructionFiles(plan, files.rows, ready), making);
    if (reportMisfits([...files.misfits, ...sheets.misfits], ready, content, reporter)) return 1;
    const rows = [...files.rows, ...sheets.rows];
    await putInPlace(options, staging, before, rows);
    reporter.files(rows, new Set([...files.rebuilt, ...sheets.rebuilt]), out);
    return 0;
  } finally {
    await pool.end();
  }
}

/** What the system says of a file that it could not write; any other fault is the program's own, and goes on. */
function systemReason(reason: unknown): string {
  if (reason instanceof Error && 'code' in reason) return reason.message;
  throw reason;
}
