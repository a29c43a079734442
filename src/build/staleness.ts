import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readBytes } from '../read/read-bytes.ts';
import type { Ingredients } from './ingredients.ts';
import type { ManifestFile } from './manifest.ts';

/**
 * Why a file must be made anew: the parts of it that are not what they were, or what has happened to it since. Nothing in it when the file that stands there
 * is the one that a build would make.
 * @param row What the manifest says of it.
 */
export async function reasonsToRebuild(
  out: string,
  ingredients: Ingredients,
  row: ManifestFile | undefined,
): Promise<string[]> {
  if (!row) return ['new'];
  const names = [...new Set([...Object.keys(ingredients), ...Object.keys(row.madeFrom)])];
  const changed = names.filter((name) => ingredients[name] !== row.madeFrom[name]);
  if (changed.length > 0) return changed;
  const bytes = await readBytes(join(out, ...row.path.split('/'))).catch(() => undefined);
  if (!bytes) return ['missing'];
  return checksum(bytes) === row.sha256 ? [] : ['altered'];
}

/** SHA-256 of a file's bytes, in hexadecimal digits. */
export function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
