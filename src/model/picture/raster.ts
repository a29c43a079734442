import type { Asset } from '../../ast/nodes.ts';

/** What a picture file came to: the picture, or why it cannot be one, as words that can follow "Unexpected" and "expected", and a hint. */
export type Picture = { asset: Asset } | { problem: string; expected?: string; hint?: string };

/** Pixels, row by row, four numbers each: red, green, blue, opacity. */
export interface Pixels {
  widthPx: number;
  heightPx: number;
  rgba: Uint8Array;
}

/**
 * Most pixels of a picture, and most bytes of them while it is read. Reading takes these bytes several times over, and a build has to do with
 * one gibibyte; a page of A4 in 600 dots to the inch has 35 million pixels.
 */
const MOST_PIXELS = 40_000_000;
const MOST_BYTES = 160_000_000;

/** The engine of the PDF takes what shows through apart, for each edition that is laid out at the same time. */
const MOST_TRANSPARENT_PIXELS = 8_000_000;

/** A picture by its size; `bytes` is what all its pixels take. */
interface Extent {
  widthPx: number;
  heightPx: number;
  bytes: number;
  isTransparent?: boolean;
}

/** Why a picture is too large to be read; nothing when it is not. */
export function tooLarge({ widthPx, heightPx, bytes, isTransparent = false }: Extent): Picture | undefined {
  const pixels = widthPx * heightPx;
  const most = Math.min(isTransparent ? MOST_TRANSPARENT_PIXELS : MOST_PIXELS, (MOST_BYTES * pixels) / bytes);
  return pixels > most ? tooManyPixels(widthPx, heightPx, most) : undefined;
}

/** What is said of a picture that has more pixels than it may. */
export function tooManyPixels(widthPx: number, heightPx: number, most: number): Picture {
  return {
    problem: `size of ${widthPx} × ${heightPx} pixels`,
    expected: `${Math.floor(most / 1e6)} million pixels at most`,
    hint: 'Save the picture anew with fewer pixels: 2000 in a row are enough for a page.',
  };
}
