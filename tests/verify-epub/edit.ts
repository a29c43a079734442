import { strFromU8, strToU8, unzipSync, type ZipOptions, zipSync } from 'fflate';

/** A book that is open for a fault: its files as text, and the way in which they are packed again. */
export interface BookEdit {
  /** Replaces words that must stand in the file, once or everywhere. */
  replace(path: string, from: string | RegExp, to: string): void;
  /** The file stands at the end of the archive. */
  moveToEnd(path: string): void;
  /** How a file is packed. */
  pack(path: string, options: ZipOptions): void;
}

/** The bytes of a book with a fault. */
export function editedBook(bytes: Uint8Array, plant: (edit: BookEdit) => void): Uint8Array {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const options = new Map<string, ZipOptions>([['mimetype', { level: 0 }]]);
  plant({
    replace(path, from, to) {
      const before = strFromU8(files.get(path) ?? new Uint8Array());
      const after = before.replace(from, to);
      if (after === before) throw new Error(`Unexpected ${path} without ${from}`);
      files.set(path, strToU8(after));
    },
    moveToEnd(path) {
      const content = files.get(path);
      if (!content) throw new Error(`Unexpected book without ${path}`);
      files.delete(path);
      files.set(path, content);
    },
    pack: (path, how) => options.set(path, how),
  });
  const mtime = new Date(2026, 0, 1, 12);
  return zipSync(
    Object.fromEntries([...files].map(([path, content]) => [path, [content, { mtime, ...options.get(path) }]])),
  );
}
