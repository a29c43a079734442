import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { error } from '../ast/problem.ts';

/** Bytes of a file, as a plain array that the pure stages can take. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const { buffer, byteOffset, byteLength } = await readFile(path);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Most bytes of a text that people write, or that a program makes of it: what reads it takes some hundred times as much memory. */
export const MOST_TEXT = 4 * 2 ** 20;

/** Most bytes of a picture, and of all that are read. */
const MOST_PICTURE = 64 * 2 ** 20;
const MOST_PICTURES = 256 * 2 ** 20;

/**
 * A file as a `VFile` of undecoded bytes, named by `path`. When it cannot be read, or is larger than `most` bytes, it has no value and carries an
 * error with `hint`.
 */
export async function readVFile(location: string, path: string, hint: string, most = MOST_TEXT): Promise<VFile> {
  try {
    const { size } = await stat(location);
    if (size <= most) return new VFile({ path, value: await readBytes(location) });
    return unread(path, tooLarge(path, size, most), 'Take out what is not text of the guide, or share it out.');
  } catch (cause) {
    return unread(path, unreadable(path, cause), hint);
  }
}

function unread(path: string, reason: string, hint: string): VFile {
  const file = new VFile({ path });
  error(file, { reason, rule: 'file', hint });
  return file;
}

/** Bytes of a picture; nothing when there is no file of its name, or it is too large. */
export async function readPicture(location: string): Promise<Uint8Array | undefined> {
  const stats = await stat(location).catch(() => undefined);
  if (!stats?.isFile() || stats.size > MOST_PICTURE) return undefined;
  return readBytes(location).catch(() => undefined);
}

/** Bytes of pictures below a folder, by their relative path. One that cannot be read, or is too much, is left out, as if it were not there. */
export async function readPictures(directory: string, paths: readonly string[]): Promise<Map<string, Uint8Array>> {
  const read = new Map<string, Uint8Array>();
  let all = 0;
  for (const path of paths) {
    const bytes = await readPicture(join(directory, path));
    if (bytes === undefined || all + bytes.length > MOST_PICTURES) continue;
    read.set(path, bytes);
    all += bytes.length;
  }
  return read;
}

function tooLarge(path: string, size: number, most: number): string {
  const [found, expected] = [Math.ceil(size / 2 ** 20), Math.floor(most / 2 ** 20)];
  return `Unexpected file \`${path}\` of ${found} MB, expected ${expected} MB at most`;
}

function unreadable(path: string, cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
  return code === 'ENOENT'
    ? `Unexpected missing file \`${path}\`, expected it in the folder`
    : `Unexpected unreadable file \`${path}\` (${code}), expected a file that can be read`;
}
