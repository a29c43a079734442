import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readBytes } from '../read/read-bytes.ts';
import type { Reporter } from '../report.ts';
import { Staging } from '../write/staging.ts';
import { type Manifest, type ManifestFile, mergeRows, readManifest } from './manifest.ts';
import { CallError } from './options.ts';
import { putInPlace } from './put-in-place.ts';
import { missingShards } from './shards.ts';
import { checksum } from './staleness.ts';

/** An output folder that one machine made, or one site's folder in it. */
interface Part {
  folder: string;
  /** The site that it is of; nothing for the guide itself. */
  site: string;
  manifest: Manifest;
}

/**
 * Joins the output folders of several machines in one, site by site. Every file is compared with its manifest on the way; nothing is written unless all parts
 * are there and all files are right.
 * @throws CallError that names all that is wrong.
 */
export async function merge(folders: readonly string[], out: string, reporter: Reporter): Promise<0> {
  if (folders.length === 0)
    throw new CallError('Unexpected merge of nothing, expected the output folders of all parts');
  const parts = (await Promise.all(folders.map(partsIn))).flat();
  const faults = [...missing(parts), ...(await Promise.all(parts.map(damaged))).flat(), ...contradictions(parts)];
  if (faults.length > 0) throw new CallError(faults.join('\n'));
  const sites = [...new Set(parts.map(({ site }) => site))].sort();
  for (const site of sites)
    await mergeSite(
      parts.filter((part) => part.site === site),
      join(out, site),
      reporter,
    );
  return 0;
}

/** The manifests of a folder: its own, or those of the sites in it. */
async function partsIn(folder: string): Promise<Part[]> {
  const own = await readManifest(folder);
  if (own) return [{ folder, site: '', manifest: own }];
  const names = foldersIn(folder);
  const found = await Promise.all(
    names.map(async (site): Promise<Part[]> => {
      const manifest = await readManifest(join(folder, site));
      return manifest ? [{ folder: join(folder, site), site, manifest }] : [];
    }),
  );
  if (found.flat().length > 0) return found.flat();
  throw new CallError(`Unexpected folder \`${folder}\` without a manifest, expected what \`handout build\` makes`);
}

function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}

/** Parts that nobody brought. A machine that had nothing to do for a site brings no part of it. */
function missing(parts: readonly Part[]): string[] {
  const found = [...new Set(parts.flatMap(({ manifest }) => manifest.shards ?? []))];
  return missingShards(found).map(
    (name) => `Unexpected merge without the part \`${name}\`, expected the output folders of all parts`,
  );
}

/** Files of a part that are not what its manifest says. */
async function damaged({ folder, manifest }: Part): Promise<string[]> {
  const judged = manifest.files.map(async ({ path, sha256 }): Promise<string[]> => {
    const bytes = await readBytes(join(folder, ...path.split('/'))).catch(() => undefined);
    if (bytes && checksum(bytes) === sha256) return [];
    return [
      `Unexpected ${bytes ? 'bytes of' : 'missing'} \`${folder}/${path}\`, expected the file that its manifest names`,
    ];
  });
  return (await Promise.all(judged)).flat();
}

/** Files that two parts have made, and not the same. */
function contradictions(parts: readonly Part[]): string[] {
  const seen = new Map<string, { sha256: string; folder: string }>();
  return parts.flatMap(({ folder, site, manifest }) =>
    manifest.files.flatMap(({ path, sha256 }) => {
      const name = `${site}/${path}`;
      const other = seen.get(name);
      seen.set(name, { sha256, folder });
      return other && other.sha256 !== sha256
        ? [
            `Unexpected \`${path}\` in \`${other.folder}\` and in \`${folder}\` that differ, expected parts of one build`,
          ]
        : [];
    }),
  );
}

/** The parts of one site, or of the guide itself, in one folder. */
async function mergeSite(parts: readonly Part[], out: string, reporter: Reporter): Promise<void> {
  const staging = await Staging.open(out, (holder) => reporter.waiting(out, holder));
  try {
    const before = (await readManifest(out)) ?? { files: [] };
    let rows: ManifestFile[] = [];
    for (const { folder, manifest } of parts) {
      rows = mergeRows(rows, manifest.files);
      for (const { path } of manifest.files) await staging.put(path, await readBytes(join(folder, ...path.split('/'))));
    }
    await putInPlace(out, staging, before, { files: rows });
    reporter.line(`${rows.length} files of ${parts.length} parts are in ${out}.`);
  } finally {
    await staging.close();
  }
}
