import { judged, type Verdict } from '../../verdict.ts';
import type { Book } from '../book.ts';

const TYPE = 'application/epub+zip';
/** Length of a zip local file header before its name, and where the fields stand in it. */
const HEADER = { length: 30, method: 8, size: 18, nameLength: 26, extraLength: 28 };

/** EP-01: the archive starts with `mimetype`, stored as it is, without an extra field, and it says `application/epub+zip`. */
export function mimetype({ file, bytes }: Book): Verdict {
  const faults = faultsOf(bytes);
  return judged(
    'EP-01',
    faults.map((detail) => ({ file, detail })),
    'first file of the archive read from its local header',
  );
}

function faultsOf(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = (offset: number) => view.getUint16(offset, true);
  const text = (start: number, end: number) => new TextDecoder('latin1').decode(bytes.subarray(start, end));
  const nameEnd = HEADER.length + number(HEADER.nameLength);
  const name = text(HEADER.length, nameEnd);
  if (name !== 'mimetype') return [`the archive starts with "${name}", expected "mimetype"`];
  const extra = number(HEADER.extraLength);
  const start = nameEnd + extra;
  const size = view.getUint32(HEADER.size, true) || TYPE.length;
  const stored = number(HEADER.method) === 0;
  const value = text(start, start + size);
  return [
    ...(stored ? [] : ['"mimetype" is compressed, expected it stored']),
    ...(extra === 0 ? [] : [`"mimetype" has an extra field of ${extra} bytes, expected none`]),
    ...(stored && value !== TYPE ? [`"mimetype" says "${value}", expected "${TYPE}"`] : []),
  ];
}
