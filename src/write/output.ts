import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a file whole or not at all: beside its place first, then over it. */
export async function writeAtomically(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.part`;
  await writeFile(beside, content);
  await rename(beside, path);
}

/** Writes all files below a folder, each whole. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array | string>): Promise<void> {
  for (const [path, content] of files) await writeAtomically(join(folder, ...path.split('/')), content);
}

/** Removes files below a folder that an earlier run made and this one no longer plans. */
export async function removeFiles(folder: string, paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((path) => rm(join(folder, ...path.split('/')), { force: true })));
}

/** The value of a JSON file, or nothing when there is none that can be read. */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
