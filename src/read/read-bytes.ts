import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { error } from '../ast/problem.ts';

/** Bytes of a file, as a plain array that the pure stages can take. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const { buffer, byteOffset, byteLength } = await readFile(path);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/**
 * A file as a `VFile` of undecoded bytes, named by `path`. When it cannot be read it has no value and carries an error with
 * `hint`.
 */
export async function readVFile(location: string, path: string, hint: string): Promise<VFile> {
  try {
    return new VFile({ path, value: await readBytes(location) });
  } catch (cause) {
    const file = new VFile({ path });
    error(file, { reason: unreadable(path, cause), rule: 'file', hint });
    return file;
  }
}

/** Bytes of files below a folder, by their relative path. One that cannot be read is left out, as if it were not there. */
export async function readAll(directory: string, paths: readonly string[]): Promise<Map<string, Uint8Array>> {
  const read = paths.map(async (path): Promise<[string, Uint8Array][]> => {
    const bytes = await readBytes(join(directory, path)).catch(() => undefined);
    return bytes === undefined ? [] : [[path, bytes]];
  });
  return new Map((await Promise.all(read)).flat());
}

function unreadable(path: string, cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
  return code === 'ENOENT'
    ? `Unexpected missing file \`${path}\`, expected it in the folder`
    : `Unexpected unreadable file \`${path}\` (${code}), expected a file that can be read`;
}
