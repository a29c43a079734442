import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const above = dirname(here);
const root = dirname(above);

/** This program's own modules: bundled, beside the one that it begins with, or in the folders of `dist` or `src`, as it was compiled or written. */
const modules = basename(here) === 'bundle' ? [here, join(above, 'cli.js')] : [above];

/** Where the program keeps what it may lose at any time. */
export const cacheFolder = join(root, 'node_modules', '.cache', 'handout');

/** All places that make the program what it is: its modules, its templates, and the list of packages that are installed. */
export const programPlaces: readonly string[] = [...modules, join(root, 'templates'), packageList()];

/**
 * One value for the program that makes the files: its modules, the versions of its packages, and Node, whose compression and names of months go into
 * the files too.
 */
export function programDigest(): string {
  const sum = createHash('sha256');
  sum.update(process.version);
  for (const name of [...modules.flatMap(modulesAt), packageList()])
    if (existsSync(name)) sum.update(name.slice(root.length)).update('\0').update(readFileSync(name));
  return sum.digest('base64url').slice(0, 22);
}

function modulesAt(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' }).sort();
  return names.filter((name) => /\.(?:js|ts|tsx|mjs)$/.test(name)).map((name) => join(place, name));
}

/** What npm writes of the packages that it has installed; the list that it was asked for where the packages lie elsewhere. */
function packageList(): string {
  const installed = join(root, 'node_modules', '.package-lock.json');
  return existsSync(installed) ? installed : join(root, 'package-lock.json');
}
