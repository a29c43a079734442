import { createHash } from 'node:crypto';
import { type BigIntStats, lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Some disks know the time of a change to two seconds only. */
const COARSE_NS = 2_500_000_000n;
const SECOND_NS = 1_000_000_000n;

/**
 * One value for the state of files and of all files below folders: their names, sizes, times and places on the disk, the same as long as nobody has
 * written to one of them. Reads no file, unless the disk's clock is too coarse to tell a second change from the first. Names that begin with a dot and
 * `node_modules` are left out, as they are when content is read; what is not there counts too.
 * @returns nothing where that cannot be known: something may not be looked at, or a link leads to a folder, which may be anywhere and of any size.
 */
export function fingerprint(places: readonly string[]): string | undefined {
  const sum = createHash('sha256');
  const now = BigInt(Date.now()) * 1_000_000n;
  try {
    for (const place of places) for (const line of linesOf(place, statSync(place, QUIETLY), now)) sum.update(line);
  } catch {
    return undefined;
  }
  return sum.digest('base64url');
}

const QUIETLY = { bigint: true, throwIfNoEntry: false } as const;

function* linesOf(path: string, stats: BigIntStats | undefined, now: bigint): Generator<string> {
  if (!stats) yield `${path}\0absent\n`;
  else if (stats.isSymbolicLink()) {
    const target = statSync(path, QUIETLY);
    if (target?.isDirectory()) throw new Error(`Unexpected link to a folder \`${path}\`, expected one to a file`);
    yield `${path}\0link ${readlinkSync(path)}\n`;
    yield* linesOf(path, target, now);
  } else if (stats.isDirectory()) {
    yield `${path}\0folder\n`;
    for (const name of readdirSync(path).sort())
      if (isRead(name)) yield* linesOf(join(path, name), lstatSync(join(path, name), QUIETLY), now);
  } else yield `${path}\0${stateOf(path, stats, now)}\n`;
}

function stateOf(path: string, stats: BigIntStats, now: bigint): string {
  const { size, mtimeNs, ctimeNs, ino, dev } = stats;
  const state = [size, mtimeNs, ctimeNs, ino, dev].join(' ');
  const isCoarse = mtimeNs % SECOND_NS === 0n && ctimeNs % SECOND_NS === 0n && now - ctimeNs < COARSE_NS;
  return isCoarse ? `${state} ${createHash('sha256').update(readFileSync(path)).digest('base64url')}` : state;
}

function isRead(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}
