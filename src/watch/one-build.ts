import { build } from '../build/index.ts';
import type { RememberedLanguages } from '../build/languages.ts';
import { type ManifestFile, readManifest } from '../build/manifest.ts';
import { type BuildOptions, CallError } from '../build/options.ts';
import type { Pool } from '../build/pool.ts';
import type { Streams, Told } from '../report.ts';
import { isStop } from './is-stop.ts';
import { WatchReporter } from './watch-reporter.ts';

/** What a build came to. */
export interface Outcome {
  isBuilt: boolean;
  messages: readonly Told[];
  /** What the output folder holds of this call; absent when nothing was built. */
  made?: readonly ManifestFile[];
  /** Paths whose bytes are others than before; absent when there was nothing before. */
  changed?: ReadonlySet<string>;
  durationMs: number;
}

/** What a build needs beside its options. */
export interface Circumstances {
  streams: Streams;
  /** Threads that stay warm from one build to the next. */
  pool: Pool;
  /** What one build leaves to the next. */
  memory: { languages?: RememberedLanguages };
  stop: AbortSignal;
  /** Whether the call itself may still be wrong. */
  isFirst: boolean;
  progress(made: number, total: number): void;
}

/**
 * Builds once. What goes wrong is part of the outcome: a faulty save must not end the watching.
 * @throws CallError when the first build finds that the call is wrong.
 * @throws AbortError when it is stopped; nothing is written then.
 */
export async function buildOnce(options: BuildOptions, circumstances: Circumstances): Promise<Outcome> {
  const reporter = new WatchReporter(circumstances);
  const start = Date.now();
  const before = await readManifest(options.out);
  const { pool, memory, stop } = circumstances;
  const remember = (languages: RememberedLanguages) => {
    memory.languages = languages;
  };
  const isBuilt = await build(options, reporter, { pool, stop, languages: memory.languages, remember }).then(
    (code) => code === 0,
    (error: unknown) => notBuilt(error, reporter, circumstances),
  );
  const outcome = { isBuilt, messages: reporter.told, durationMs: Date.now() - start };
  if (!isBuilt) return outcome;
  const { made } = reporter;
  return { ...outcome, made, ...(before && { changed: changedPaths(before.files, made) }) };
}

/** Says why there was no build, unless that ends the watching. */
function notBuilt(error: unknown, reporter: WatchReporter, { stop, isFirst }: Circumstances): false {
  if (isStop(error, stop) || (isFirst && error instanceof CallError)) throw error;
  reporter.fault(error);
  return false;
}

/** Files that were not there before, or with other bytes. */
function changedPaths(before: readonly ManifestFile[], after: readonly ManifestFile[]): Set<string> {
  const known = new Map(before.map(({ path, sha256 }) => [path, sha256]));
  return new Set(after.flatMap(({ path, sha256 }) => (known.get(path) === sha256 ? [] : path)));
}
