/** A piece of a PNG. */
export interface Chunk {
  /** Four letters. */
  type: string;
  data: Uint8Array;
  /** With its length before and its checksum behind. */
  bytes: Uint8Array;
}

/** What the first chunk says of the picture. */
export interface PngHeader {
  widthPx: number;
  heightPx: number;
  /** Bits of one channel, or of the number of a colour. */
  depth: number;
  colorType: number;
  isInterlaced: boolean;
}

/** Length of the mark at the start of every PNG, in bytes. */
export const SIGNATURE = 8;

/** Depths that each type of colours may have, and its channels. */
const TYPES: Readonly<Record<number, { depths: readonly number[]; channels: number }>> = {
  0: { depths: [1, 2, 4, 8, 16], channels: 1 },
  2: { depths: [8, 16], channels: 3 },
  3: { depths: [1, 2, 4, 8], channels: 1 },
  4: { depths: [8, 16], channels: 2 },
  6: { depths: [8, 16], channels: 4 },
};

const INDEXED = 3;

/** The chunks of a PNG up to its end; nothing when one of them breaks off, or when there is no end. */
export function chunksOf(bytes: Uint8Array): Chunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let offset = SIGNATURE; offset + 12 <= bytes.length; ) {
    const length = view.getUint32(offset);
    const end = offset + 12 + length;
    if (end > bytes.length) return undefined;
    const type = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8));
    chunks.push({ type, data: bytes.subarray(offset + 8, end - 4), bytes: bytes.subarray(offset, end) });
    if (type === 'IEND') return chunks;
    offset = end;
  }
  return undefined;
}

/** What the header says; nothing when it is none, stands twice, or says what no PNG can be, or when colours are missing. */
export function headerOf(chunks: readonly Chunk[]): PngHeader | undefined {
  const [first] = chunks;
  if (first?.type !== 'IHDR' || first.data.length !== 13 || count(chunks, 'IHDR') > 1) return undefined;
  const view = new DataView(first.data.buffer, first.data.byteOffset, first.data.byteLength);
  const [widthPx, heightPx] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, colorType = 0, compression, filter, interlace = 0] = first.data.subarray(8);
  const isKnown = TYPES[colorType]?.depths.includes(depth) && compression === 0 && filter === 0 && interlace <= 1;
  if (!isKnown || widthPx === 0 || heightPx === 0) return undefined;
  const header = { widthPx, heightPx, depth, colorType, isInterlaced: interlace === 1 };
  return hasColors(chunks, header) ? header : undefined;
}

function count(chunks: readonly Chunk[], type: string): number {
  return chunks.filter((chunk) => chunk.type === type).length;
}

/** Whether a picture of numbered colours says which they are, before its pixels and once, and no picture says more than it may. */
function hasColors(chunks: readonly Chunk[], { depth, colorType }: PngHeader): boolean {
  const at = (type: string) => chunks.findIndex((chunk) => chunk.type === type);
  const lengthOf = (type: string) => chunks[at(type)]?.data.length ?? 0;
  if (count(chunks, 'PLTE') > 1 || count(chunks, 'tRNS') > 1 || at('IDAT') < 0) return false;
  const colors = lengthOf('PLTE') / 3;
  if (!Number.isInteger(colors) || colors > 256 || at('PLTE') > at('IDAT') || at('tRNS') > at('IDAT')) return false;
  if (colorType === INDEXED) return colors > 0 && colors <= 2 ** depth && lengthOf('tRNS') <= colors;
  const transparent = { 0: 2, 2: 6 }[colorType];
  return at('tRNS') < 0 || lengthOf('tRNS') === transparent;
}

/** Bytes of all pixels as they are stored, with the byte before each row; of one that is interlaced at most. */
export function rawLength({ widthPx, heightPx, depth, colorType, isInterlaced }: PngHeader): number {
  const bits = (TYPES[colorType]?.channels ?? 0) * depth;
  const rows = (Math.ceil((widthPx * bits) / 8) + 1) * heightPx;
  // Each of the seven passes has rows of its own, the last byte of which may be half full.
  return isInterlaced ? rows + heightPx * 14 : rows;
}
