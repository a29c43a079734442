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

/** `above` holds the real paths of the folder and those it lies in: a link to one of them would never end. */
async function filesBelow(root: string, folder: string, above: string[]): Promise<string[]> {
  const names = await readdir(join(root, folder)).catch(() => []);
  const found = names.filter(isContent).map(async (name) => {
    const path = folder === '' ? name : `${folder}/${name}`;
    const real = await realpath(join(root, path)).catch(() => undefined);
    if (real === undefined || !real.startsWith(withSeparator(root)) || above.includes(real)) return [];
    const stats = await stat(real).catch(() => undefined);
    if (stats?.isDirectory()) return filesBelow(root, path, [...above, real]);
    return stats?.isFile() ? [path] : [];
  });
  return (await Promise.all(found)).flat();
}

function isContent(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

/** So that `/content-old` does not count as a part of `/content`. */
function withSeparator(path: string): string {
  return path.endsWith(sep) ? path : path + sep;
}
