import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Templates } from '../ast/content.ts';
import { listFiles } from './list-files.ts';
import { readBytes, readVFile } from './read-bytes.ts';

const profile = /^profiles\/[^/]+\.yaml$/;
const style = /^epub\/[^/]+\.css$/;
const names = ['papers.yaml', 'words.yaml', 'fonts.yaml', 'editions.yaml'];

/** Whether a build reads a file of the templates folder. `path` starts there. */
export function isTemplatePath(path: string): boolean {
  return names.includes(path) || profile.test(path) || style.test(path);
}

/**
 * Reads the templates folder, `root`. A missing file carries an error (see `Templates`); a missing style sheet is simply not
 * in `styles`.
 */
export async function readTemplates(root: URL | string): Promise<Templates> {
  const folder = resolve(root instanceof URL ? fileURLToPath(root) : root);
  const paths = await listFiles(folder);
  const read = (path: string) =>
    readVFile(join(folder, path), `${basename(folder)}/${path}`, 'Take the file from a fresh copy of the project.');
  const profiles = paths.filter((path) => profile.test(path));
  return {
    profiles: await Promise.all(profiles.map(read)),
    papers: await read('papers.yaml'),
    words: await read('words.yaml'),
    fonts: await read('fonts.yaml'),
    editions: await read('editions.yaml'),
    styles: await readStyles(folder, paths),
  };
}

async function readStyles(folder: string, paths: readonly string[]): Promise<Map<string, string>> {
  const decoder = new TextDecoder();
  const sheets = paths.filter((path) => style.test(path));
  const read = sheets.map(async (path): Promise<[string, string][]> => {
    const bytes = await readBytes(join(folder, path)).catch(() => undefined);
    return bytes === undefined ? [] : [[basename(path), decoder.decode(bytes)]];
  });
  return new Map((await Promise.all(read)).flat());
}
