import { join, resolve } from 'node:path';
import { VFile } from 'vfile';
import type { Content } from '../ast/content.ts';
import { error } from '../ast/problem.ts';
import { listFiles } from './list-files.ts';
import { readPictures, readVFile } from './read-bytes.ts';

/** Also kinds that cannot be printed, so that a later stage can say so instead of taking them for missing. */
const picture = /\.(?:svg|png|jpe?g|gif|webp|avif|tiff?|bmp)$/i;

const catalogue = /^locales\/[^/]+\.po$/;
const glossary = /^locales\/[^/]+\.glossary\.yaml$/;
const names = ['guide.md', 'resources.yaml', 'editions.yaml', 'site.yaml'];

/** Whether a build reads a file of a content folder: copies that an editor keeps and compiled catalogues are left alone. `path` starts there. */
export function isContentPath(path: string): boolean {
  return names.includes(path) || [picture, catalogue, glossary].some((kind) => kind.test(path));
}

/** A catalogue holds the guide and its translation, all that it ever had, and comments: most bytes. */
const MOST_CATALOGUE = 4 * 2 ** 20;

const editors = 'Check that the file is there and that you may read it.';

/**
 * Reads a content folder. Only `guide.md` has to be there. Never throws for what the folder holds: a file that is missing or
 * cannot be read carries the error itself (see `Content`).
 */
export async function readContent(directory: string): Promise<Content> {
  const folder = resolve(directory);
  const paths = await listFiles(folder);
  const read = (path: string) => readVFile(join(folder, path), path, editors);
  const optional = async (path: string) => (paths.includes(path) ? read(path) : undefined);
  const catalogues = paths.filter((path) => catalogue.test(path));
  const glossaries = paths.filter((path) => glossary.test(path));
  return {
    directory,
    guide: (await optional('guide.md')) ?? missingGuide(directory, paths),
    resources: await optional('resources.yaml'),
    editions: await optional('editions.yaml'),
    site: await optional('site.yaml'),
    catalogues: await Promise.all(
      catalogues.map((path) => readVFile(join(folder, path), path, editors, MOST_CATALOGUE)),
    ),
    glossaries: await Promise.all(glossaries.map(read)),
    files: await readPictures(
      folder,
      paths.filter((path) => picture.test(path)),
    ),
  };
}

/** Stands in for the guide and carries the error. */
function missingGuide(directory: string, paths: readonly string[]): VFile {
  const file = new VFile({ path: 'guide.md' });
  const other = paths.find((path) => /^(?!licen[cs]e|readme)[^/]+\.(?:md|markdown)$/i.test(path));
  error(file, {
    reason: `Unexpected folder \`${directory}\` without a guide, expected a file \`guide.md\` in it`,
    rule: 'guide',
    hint: other
      ? `Did you mean \`${other}\`? Rename it to \`guide.md\`.`
      : 'Put the text of the guide there, in Markdown, or name another folder.',
  });
  return file;
}
