import type { Asset } from '../../ast/nodes.ts';

/** What a picture file came to: the picture, or why it cannot be one, as words that can follow "Unexpected". */
export type Picture = { asset: Asset } | { problem: string };

/** Pixels, row by row, four numbers each: red, green, blue, opacity. */
export interface Pixels {
  widthPx: number;
  heightPx: number;
  rgba: Uint8Array;
}
