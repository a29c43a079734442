import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * Paths of all files below a folder, relative to it, with forward slashes, sorted. Leaves out what a project keeps beside its
 * content: names that begin with a dot, `node_modules`, and links that lead outside the folder. A folder that is not there has
 * no files.
 */
export async function listFiles(directory: string): Promise<string[]> {
  const root = await realpath(directory).catch(() => undefined);
  return root === undefined ? [] : (await filesBelow(root, '', [root])).sort();
}

/** How often one folder is gone through besides its own place: links may lead to it by many ways, and by each of these to further ones. */
const MOST_WAYS = 8;

/**
 * `above` holds the real paths of the folder and those it lies in: a link to one of them would never end. `ways` counts how often links
 * have led to each folder.
 */
async function filesBelow(
  root: string,
  folder: string,
  above: string[],
  ways = new Map<string, number>(),
): Promise<string[]> {
  const names = await readdir(join(root, folder)).catch(() => []);
  const found: string[] = [];
  for (const name of names.filter(isContent).sort()) {
    const path = folder === '' ? name : `${folder}/${name}`;
    const real = await realpath(join(root, path)).catch(() => undefined);
    if (real === undefined || !real.startsWith(withSeparator(root)) || above.includes(real)) continue;
    const stats = await stat(real).catch(() => undefined);
    if (stats?.isFile()) found.push(path);
    if (!stats?.isDirectory()) continue;
    if (real !== join(root, path)) {
      const count = ways.get(real) ?? 0;
      if (count >= MOST_WAYS) continue;
      ways.set(real, count + 1);
    }
    found.push(...(await filesBelow(root, path, [...above, real], ways)));
  }
  return found;
}

function isContent(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

/** So that `/content-old` does not count as a part of `/content`. */
function withSeparator(path: string): string {
  return path.endsWith(sep) ? path : path + sep;
}
