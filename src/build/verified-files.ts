import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { Format } from '../ast/edition.ts';
import { type ManifestFile, readManifest } from './manifest.ts';
import { CallError } from './options.ts';
import type { CheckedFile } from './outside-tools.ts';

/** A file to judge, and what the manifest says of it. */
export interface VerifiedFile
  extends CheckedFile,
    Partial<
      Pick<ManifestFile, 'locale' | 'locales' | 'edition' | 'profile' | 'paper' | 'part' | 'smallPrint' | 'printOnly'>
    > {
  format: Format;
}

const FORMATS: Readonly<Record<string, Format>> = { '.pdf': 'pdf', '.txt': 'text', '.epub': 'epub' };

/**
 * The named files, or everything that the manifest of the output folder lists. A named file that the manifest knows is described by it.
 * @throws CallError when there is no manifest, or a named file is not there or of no known format.
 */
export async function verifiedFiles(named: readonly string[], out: string): Promise<VerifiedFile[]> {
  const made = await manifestFiles(out);
  if (named.length === 0) {
    if (made) return made;
    throw new CallError(
      `Unexpected output folder \`${out}\` without a manifest that lists files, expected what \`handout build\` makes`,
    );
  }
  const places = [...new Set(named)].map((path) => ({ path, place: resolve(path) }));
  return places.map(({ path, place }) => made?.find((file) => file.place === place) ?? strangeFile(path, place));
}

async function manifestFiles(out: string): Promise<VerifiedFile[] | undefined> {
  const { files = [], replacing } = (await readManifest(out)) ?? {};
  if (replacing)
    throw new CallError(
      `Unexpected output folder \`${out}\` of a build that was stopped, expected one that is done: build again`,
    );
  return files.length > 0
    ? files.map((file) => ({ ...file, place: resolve(out, ...file.path.split('/')) }))
    : undefined;
}

/** A file from elsewhere. */
function strangeFile(path: string, place: string): VerifiedFile {
  const format = FORMATS[extname(path).toLowerCase()];
  if (!format)
    throw new CallError(`Unexpected file \`${path}\`, expected one that ends in \`.pdf\`, \`.txt\` or \`.epub\``);
  if (!existsSync(place)) throw new CallError(`Unexpected file \`${path}\`, expected a file that is there`);
  return { path, place, format };
}
