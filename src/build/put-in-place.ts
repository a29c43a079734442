import { removeFiles } from '../write/output.ts';
import type { Staging } from '../write/staging.ts';
import { MANIFEST, type Manifest, type ManifestFile, manifestText, mergeRows, type Replaced } from './manifest.ts';
import type { BuildOptions } from './options.ts';
import { withShard } from './shards.ts';

/** What `verify` wrote of earlier bytes: it would no longer be true. */
const REPORTS = ['report.json', 'report.html'];

/** The manifest after a build. A run over everything also drops what an earlier one made and this one no longer plans. */
export function manifestAfter(
  options: BuildOptions,
  { files: before, shards: had }: Manifest,
  rows: readonly ManifestFile[],
): Manifest {
  const isWhole = wantsAll(options);
  const shards = options.shard ? withShard(had, options.shard) : had;
  return { files: mergeRows(isWhole ? [] : before, rows), ...(shards && !isWhole && { shards }) };
}

/** Whether the call asks for all that the content asks for. */
function wantsAll({ locales, editions, formats, papers, shard }: BuildOptions): boolean {
  return [locales, editions, formats, papers, shard].every((narrower) => narrower === undefined);
}

/** Puts all that was staged in its place, removes what is no longer there, and writes the manifest last. Where nothing is new, nothing is touched. */
export async function putInPlace(out: string, staging: Staging, before: Manifest, next: Manifest): Promise<void> {
  const { replacing: _, ...settled } = before;
  const after = manifestText(next);
  if (after === manifestText(settled) && !before.replacing) return;
  const replacing = replacedBy(next.files, before);
  const kept = new Set(next.files.map(({ path }) => path));
  const removed = replacing.map(({ path }) => path).filter((path) => !kept.has(path));
  await removeFiles(out, REPORTS);
  await staging.switch({ removed, manifest: MANIFEST, during: manifestText({ ...next, replacing }), after });
}

/** What stands in the place of new files, and what goes; what a build that was stopped left in one of two states too. */
function replacedBy(files: readonly ManifestFile[], before: Manifest): Replaced[] {
  const next = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const old = new Map(before.files.map(({ path, sha256 }) => [path, sha256]));
  const unsettled = new Map((before.replacing ?? []).map(({ path, sha256 }) => [path, sha256]));
  const paths = [...new Set([...next.keys(), ...old.keys(), ...unsettled.keys()])].sort();
  return paths.flatMap((path): Replaced[] => {
    const states = [old.get(path), ...(unsettled.has(path) ? [unsettled.get(path)] : [])];
    const others = [...new Set(states)].filter((sha256) => sha256 !== next.get(path));
    return others.map((sha256) => ({ path, ...(sha256 !== undefined && { sha256 }) }));
  });
}
