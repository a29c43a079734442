import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Manifest } from '../../src/build/manifest.ts';

/**
 * What is wrong with an output folder, in words: a file that the manifest does not know, one that is neither what it says nor what it says stood there before,
 * one that is not there. Nothing for a folder that was left alone or is done.
 */
export function faultsOf(out: string): string[] {
  const files = filesBelow(out);
  if (!existsSync(join(out, 'manifest.json'))) return files.map((path) => `${path} without a manifest`);
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
  const replacing = manifest.replacing ?? [];
  const expected = new Map<string, (string | undefined)[]>();
  for (const { path, sha256 } of manifest.files) expected.set(path, [sha256]);
  for (const { path, sha256 } of replacing) expected.set(path, [...(expected.get(path) ?? [undefined]), sha256]);
  const paths = [...new Set([...files, ...expected.keys()])].filter((path) => path !== 'manifest.json');
  return paths.flatMap((path) => {
    const allowed = expected.get(path);
    const found = existsSync(join(out, path)) ? sha256(join(out, path)) : undefined;
    if (!allowed) return [`${path} is not in the manifest`];
    return allowed.includes(found) ? [] : [`${path} is ${found ?? 'missing'}, expected ${allowed.join(' or ')}`];
  });
}

/** Whether no build was stopped while files changed places. */
export function isDone(out: string): boolean {
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
  return manifest.replacing === undefined && !existsSync(join(out, '.handout'));
}

/** The bytes of all files of an output folder but its manifest, by path, as checksums. */
export function checksums(out: string): Record<string, string> {
  const paths = filesBelow(out).filter((path) => path !== 'manifest.json');
  return Object.fromEntries(paths.map((path) => [path, sha256(join(out, path))]));
}

/** Files of an output folder, but not what a build has aside. */
function filesBelow(out: string): string[] {
  if (!existsSync(out)) return [];
  const entries = readdirSync(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files
    .map((path) => relative(out, path).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('.handout/'))
    .sort();
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
