import { readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';

/**
 * The files that a build made, of `manifest.json` in its output folder.
 * @param {string} output
 * @returns {import('./check.mjs').BuiltFile[]}
 * @throws {Error} When there is no manifest that can be read, or it lists nothing.
 */
export function builtFiles(output) {
  const place = join(output, 'manifest.json');
  let files;
  try {
    ({ files } = JSON.parse(readFileSync(place, 'utf8')));
  } catch (error) {
    const why = error.code === 'ENOENT' ? 'is missing' : `cannot be read: ${error.message}`;
    throw new Error(`Nothing was built: ${place} ${why}. Run \`npm start\` first.`);
  }
  if (!Array.isArray(files) || files.length === 0) {
    throw new Error(`Nothing was built: ${place} lists no files. Run \`npm start\` first.`);
  }
  return files.map(({ path, format, printOnly, smallPrint }) => ({
    path,
    format,
    place: join(output, ...path.split('/')),
    ...(printOnly && { printOnly }),
    ...(smallPrint && { smallPrint }),
  }));
}

/**
 * Files that were named in the call; their endings say their formats.
 * @param {string[]} paths
 * @returns {import('./check.mjs').BuiltFile[]}
 */
export function namedFiles(paths) {
  return paths.map((path) => ({ path, format: extname(path).slice(1).toLowerCase(), place: resolve(path) }));
}
