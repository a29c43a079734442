import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

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

/** Removes files below a folder that an earlier run made and this one no longer plans. A path that leads out of the folder is left alone. */
export async function removeFiles(folder: string, paths: readonly string[]): Promise<void> {
  const inside = paths.map((path) => join(folder, path)).filter((path) => isBelow(folder, path));
  await Promise.all(inside.map((path) => rm(path, { force: true })));
}

/** Whether a path leads to a place inside a folder. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !isAbsolute(way) && !way.split(sep).includes('..');
}

/** The value of a JSON file, or nothing when there is none that can be read. */
export async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
