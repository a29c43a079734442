import { decodeQR } from 'qr/decode.js';
import type { Box } from './painted.ts';

/** White squares around a code that a camera needs to find it (ISO/IEC 18004). */
export const QUIET_SQUARES = 4;

/** Pixels on each side of a square: what a decoder reads with ease. */
const PIXELS = 4;

/** A box of a page that is painted light or dark; what is painted later lies above. */
export interface Patch {
  box: Box;
  isDark: boolean;
}

/** A code that was read. */
export interface ReadCode {
  text: string;
  /** How many squares wide and high it is. */
  squares: number;
}

/**
 * What a telephone reads in a part of a page, from what is painted there and how large its squares are. The picture is small and sharp: that a
 * copy of it can be read too is for tests to tell, and the decoder makes no second attempt, so that it says the same on every machine.
 * @returns Nothing where no code can be read.
 */
export function readCode(area: Box, squarePt: number, patches: readonly Patch[]): ReadCode | undefined {
  const scale = PIXELS / squarePt;
  const width = Math.round((area.right - area.left) * scale);
  const height = Math.round((area.bottom - area.top) * scale);
  if (!(width > 0 && height > 0 && width <= MOST_PIXELS && height <= MOST_PIXELS)) return undefined;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const { box, isDark } of patches) {
    // The pixels whose middle it covers.
    const [from, to] = [pixel((box.left - area.left) * scale, width), pixel((box.right - area.left) * scale, width)];
    const last = pixel((box.bottom - area.top) * scale, height);
    for (let y = pixel((box.top - area.top) * scale, height); y < last; y += 1)
      for (let x = from; x < to; x += 1) data.fill(isDark ? 0 : 255, (y * width + x) * 4, (y * width + x) * 4 + 3);
  }
  try {
    let squares = 0;
    const imageOnResult = (grid: { width: number }) => {
      squares = grid.width;
    };
    const text = decodeQR({ width, height, data }, { effort: 1, format: 'RGBA', imageOnResult });
    return { text, squares };
  } catch {
    return undefined;
  }
}

/** The largest code has 177 squares; a damaged file must not ask for a picture as large as a house. */
const MOST_PIXELS = (177 + 2 * QUIET_SQUARES) * PIXELS + 8;

function pixel(at: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(at)));
}
