import { strToU8, type ZipOptions, type Zippable, zipSync } from 'fflate';
import { modifiedDate } from './modified.ts';

/**
 * Packs the files of a book in the given order, `mimetype` first and stored (EP-01). The same files give the same bytes in every time zone.
 * @param date ISO date of all files.
 */
export function packBook(
  files: readonly [path: string, content: string | Uint8Array][],
  date: string | undefined,
): Uint8Array {
  const mtime = zipTime(modifiedDate(date));
  const packed = ({ level }: ZipOptions, content: string | Uint8Array): Zippable[string] => [
    typeof content === 'string' ? strToU8(content) : content,
    { level, mtime },
  ];
  return zipSync({
    mimetype: packed({ level: 0 }, 'application/epub+zip'),
    ...Object.fromEntries(files.map(([path, content]) => [path, packed({ level: 9 }, content)])),
  });
}

/** The days that zip can write. */
const [FIRST, LAST] = ['1980-01-01', '2099-12-31'];

/** Zip has no time zones, and `fflate` writes the local clock: noon of the day, which every clock shows on every day. */
function zipTime(date: string): Date {
  const within = date < FIRST ? FIRST : date > LAST ? LAST : date;
  const utc = new Date(`${within}T00:00:00Z`);
  return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate(), 12);
}
