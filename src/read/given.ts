import { realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { GivenFile } from '../ast/content.ts';
import { readPicture, readVFile } from './read-bytes.ts';

const callers = 'Check the path in the call: it starts from the current folder.';

/**
 * A file that the call names, as `--resources` and `--site` do. Its path is relative to the content folder, as all paths are, so that it can
 * never be taken for a file inside it; messages name it as the call does. One that cannot be read carries the error itself.
 */
export async function readGiven(given: string, content: string): Promise<GivenFile> {
  const location = resolve(given);
  const file = await readVFile(location, given, callers);
  file.path = relative(resolve(content), location).replaceAll('\\', '/') || '.';
  file.data.given = given;
  return { file, directory: dirname(location) };
}

/** Bytes of a file inside a folder; nothing when it cannot be read, is no file or too large, or when a link leads out of the folder. */
export async function readInside(directory: string, path: string): Promise<Uint8Array | undefined> {
  const folder = await realpath(directory).catch(() => undefined);
  const location = await realpath(join(directory, path)).catch(() => undefined);
  if (folder === undefined || !location?.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return undefined;
  return readPicture(location);
}
