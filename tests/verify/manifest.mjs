import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{path: string, format: string}} Output */

/**
 * Reads what the last build wrote.
 *
 * @param {string} folder the output folder
 * @returns {Output[]} paths relative to `folder`
 * @throws {Error} with a sentence for the reader when nothing was built or the list cannot be read
 */
export function readManifest(folder) {
  const path = join(folder, 'manifest.json');
  const { files } = parse(path, read(path));
  if (!Array.isArray(files) || !files.every(isOutput)) {
    throw new Error(`Unexpected content of ${path}, expected {"files": [{"path": …, "format": …}, …]}. Run npm start.`);
  }
  return files;
}

/**
 * @param {string} path
 * @returns {string}
 */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Error(`Nothing was built: there is no ${path}. Run npm start first.`);
  }
}

/**
 * @param {string} path
 * @param {string} text
 * @returns {{files?: unknown}}
 */
function parse(path, text) {
  try {
    return JSON.parse(text) ?? {};
  } catch (error) {
    throw new Error(`${path} is not JSON: ${error instanceof Error ? error.message : error}. Run npm start.`);
  }
}

/**
 * @param {unknown} value
 * @returns {value is Output}
 */
function isOutput(value) {
  if (typeof value !== 'object' || value === null) return false;
  return 'path' in value && typeof value.path === 'string' && 'format' in value && typeof value.format === 'string';
}
