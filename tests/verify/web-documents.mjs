import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { unzipSync } from 'fflate';

/** By the ending of a path; a browser needs nothing else in order to show a page of ours. */
const MEDIA_TYPES = {
  '.xhtml': 'application/xhtml+xml',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};

/** @typedef {{ mediaType: string, bytes: Uint8Array }} Resource */

/** What a browser shows of a file, by path: all that is in a book, or the page itself.
 * @param {import('./check.mjs').BuiltFile} file
 * @returns {Map<string, Resource>}
 * @throws {Error} When a book cannot be unpacked. */
export function resourcesOf({ place, format }) {
  const bytes = readFileSync(place);
  const files = format === 'epub' ? unzipSync(bytes) : { 'page.html': bytes };
  return new Map(
    Object.entries(files).map(([path, own]) => [path, { mediaType: MEDIA_TYPES[extname(path)] ?? '', bytes: own }]),
  );
}

/** Paths of what is read as a page of its own, in their order.
 * @param {Map<string, Resource>} resources */
export function documentsIn(resources) {
  return [...resources.keys()].filter((path) => ['.xhtml', '.html'].includes(extname(path)));
}
