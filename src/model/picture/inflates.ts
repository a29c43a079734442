import { Unzlib } from 'fflate';

/** How much is put in at a time, in bytes: what comes out of it is a thousand times as much at most. */
const STEP = 16_384;

/**
 * Length of some compressed data when it is not compressed. Looks at it piece by piece and keeps none: a few bytes may stand for more than any
 * memory holds.
 * @returns nothing when it is more than `most`, or damaged.
 */
export function inflatedLength(parts: readonly Uint8Array[], most: number): number | undefined {
  let length = 0;
  const inflator = new Unzlib((piece) => {
    length += piece.length;
  });
  try {
    for (const part of parts) {
      for (let offset = 0; offset < part.length; offset += STEP) {
        inflator.push(part.subarray(offset, offset + STEP), false);
        if (length > most) return undefined;
      }
    }
    inflator.push(new Uint8Array(), true);
  } catch {
    return undefined;
  }
  return length > most ? undefined : length;
}
