import { removeFiles } from '../write/output.ts';
import type { Staging } from '../write/staging.ts';
import { MANIFEST, type Manifest, type ManifestFile, manifestText, mergeRows, type Replaced } from './manifest.ts';
import type { BuildOptions } from './options.ts';

/** What `verify` wrote of earlier bytes: it would no longer be true. */
const REPORTS = ['report.json', 'report.html'];

/**
 * Puts all that was staged in its place, and the manifest last. A run over everything also removes what an earlier one made and this one no longer plans.
 * Where nothing is new, nothing is touched.
 */
export async function putInPlace(
  options: BuildOptions,
  staging: Staging,
  before: readonly ManifestFile[],
  rows: readonly ManifestFile[],
): Promise<void> {
  const planned = new Set(rows.map(({ path }) => path));
  const others = before.filter(({ path }) => !planned.has(path));
  const removed = isWhole(options) ? others.map(({ path }) => path) : [];
  const next: Manifest = { files: mergeRows(isWhole(options) ? [] : others, rows) };
  const after = manifestText(next);
  if (after === manifestText({ files: [...before] })) return;
  const replacing = replacedBy(next.files, before);
  await removeFiles(options.out, REPORTS);
  await staging.switch({ removed, manifest: MANIFEST, during: manifestText({ ...next, replacing }), after });
}

/** Whether the call asks for all that the content asks for. */
function isWhole({ locales, editions, formats, papers }: BuildOptions): boolean {
  return [locales, editions, formats, papers].every((list) => list === undefined);
}

/** What stands in the place of new files, and what goes. */
function replacedBy(files: readonly ManifestFile[], before: readonly ManifestFile[]): Replaced[] {
  const old = new Map(before.map(({ path, sha256 }) => [path, sha256]));
  const next = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const paths = [...new Set([...next.keys(), ...old.keys()])].sort();
  return paths
    .filter((path) => next.get(path) !== old.get(path))
    .map((path) => ({ path, ...(old.has(path) && { sha256: old.get(path) }) }));
}
