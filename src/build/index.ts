import { programDigest } from '../read/program.ts';
import type { Reporter } from '../report.ts';
import { Staging } from '../write/staging.ts';
import { prepared } from './check.ts';
import { digest } from './digest.ts';
import { instructionFiles } from './instructions.ts';
import { intact, languagesFrom, type RememberedLanguages, rowsByLanguage } from './languages.ts';
import { type Making, makeFiles } from './make-files.ts';
import { type Manifest, type ManifestFile, readManifest } from './manifest.ts';
import { reportMisfits } from './misfits.ts';
import { type BuildOptions, CallError } from './options.ts';
import { planBuild } from './plan.ts';
import { createPool, type Pool } from './pool.ts';
import type { Ready } from './prepared.ts';
import { manifestAfter, putInPlace } from './put-in-place.ts';

/** What a build may be given. */
export interface Given {
  /** Threads that serve other builds too, which the caller ends; the build has its own otherwise. */
  pool?: Pool;
  /** Gives the build up, unless all is made: then it throws the reason of the signal. */
  stop?: AbortSignal;
  /** What the last build of the folder gave to `remember`. */
  languages?: unknown;
  /** Takes what this one says of them, when it is done. */
  remember?: (languages: RememberedLanguages) => void;
}

/**
 * The whole pipeline on one screen: read, parse, model, localize and check (`prepare`), compose and plan, lay out, impose and render what is stale, put it in
 * place. Nothing is put in its place before everything is made, so a run that fails or is stopped leaves the output folder as it was.
 */
export async function build(options: BuildOptions, reporter: Reporter, given: Given = {}): Promise<0 | 1> {
  const { stop, languages } = given;
  const pool = given.pool ?? createPool(options.jobs);
  // The engine is loaded in other threads while this one reads.
  pool.warm();
  try {
    const program = programDigest();
    const before = await manifestOf(options.out);
    const memory = { program, intact: await intact(languagesFrom(languages), before.files, options.out) };
    const { ready, key } = await prepared(options, reporter, memory);
    if (!ready || !key) return 1;
    const made = await makeAndWrite(options, before, { ready, program, pool, reporter, stop });
    if (made) given.remember?.(rememberedOf(made, ready, key));
    return made ? 0 : 1;
  } catch (reason) {
    if (!(reason instanceof ChangedMeanwhile)) throw reason;
    return await build(options, reporter, { ...given, pool, languages: {} });
  } finally {
    if (!given.pool) await pool.end();
  }
}

async function manifestOf(out: string): Promise<Manifest> {
  return (await readManifest(out)) ?? { files: [] };
}

/** What the next build may know of each language. */
function rememberedOf(
  rows: readonly ManifestFile[],
  { messages }: Ready,
  key: (locale: string) => string,
): RememberedLanguages {
  const own = rowsByLanguage(rows);
  return Object.fromEntries(
    [...messages].map(([locale, told]) => [
      locale,
      { key: key(locale), rows: digest(own.get(locale) ?? []), messages: [...told] },
    ]),
  );
}

/** Another build has made files of a language that this one took for unchanged. */
class ChangedMeanwhile extends Error {
  override name = 'ChangedMeanwhile';
}

/** What the files are made with. */
type Tools = Pick<Making, 'ready' | 'program' | 'pool' | 'reporter' | 'stop'>;

/** @returns all files of the folder; nothing when there was something wrong. */
async function makeAndWrite(
  options: BuildOptions,
  expected: Manifest,
  tools: Tools,
): Promise<readonly ManifestFile[] | undefined> {
  const { out } = options;
  const { reporter, stop } = tools;
  try {
    const staging = await Staging.open(out, (holder) => reporter.waiting(out, holder), stop);
    return await makeAll(options, expected, { ...tools, staging }).finally(() => staging.close());
  } catch (reason) {
    if (stop?.aborted || reason instanceof ChangedMeanwhile) throw reason;
    throw new CallError(
      `Unexpected output folder \`${out}\`, expected one that can be written: ${systemReason(reason)}`,
    );
  }
}

async function makeAll(
  options: BuildOptions,
  expected: Manifest,
  tools: Tools & { staging: Staging },
): Promise<readonly ManifestFile[] | undefined> {
  const { out, content } = options;
  const { ready, staging, reporter } = tools;
  const plan = planBuild(options, ready);
  const before = await manifestOf(out);
  const kept = keptRows(expected, before, ready);
  const making = { ...tools, out, before: before.files };
  const files = await makeFiles(plan.files, making);
  // They say how many pages the others have.
  const sheets = await makeFiles(instructionFiles(plan, files.rows, ready), making);
  if (reportMisfits([...files.misfits, ...sheets.misfits], ready, content, reporter)) return undefined;
  const rows = [...files.rows, ...sheets.rows, ...kept];
  const next = manifestAfter(options, before, rows);
  await putInPlace(out, staging, before, next);
  reporter.files(rows, new Set([...files.rebuilt, ...sheets.rebuilt]), out);
  return next.files;
}

/**
 * The files of languages of which nothing has changed.
 * @throws ChangedMeanwhile when another build has changed them since.
 */
function keptRows(expected: Manifest, before: Manifest, { kept }: Ready): ManifestFile[] {
  const [then, now] = [rowsByLanguage(expected.files), rowsByLanguage(before.files)];
  return kept.flatMap((locale) => {
    const rows = now.get(locale) ?? [];
    if (digest(rows) !== digest(then.get(locale) ?? [])) throw new ChangedMeanwhile();
    return rows;
  });
}

/** What the system says of a file that it could not write; any other fault is the program's own, and goes on. */
function systemReason(reason: unknown): string {
  if (reason instanceof Error && 'code' in reason) return reason.message;
  throw reason;
}
