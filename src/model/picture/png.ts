import { convertIndexedToRgb, type DecodedPng, decode, encode } from 'fast-png';
import { inflatedLength } from './inflates.ts';
import { joined } from './joined.ts';
import { type Chunk, chunksOf, headerOf, type PngHeader, rawLength, SIGNATURE } from './png-chunks.ts';
import { type Picture, tooLarge } from './raster.ts';

/** Chunks that say how the picture looks. All others speak of its making: who, when, with what, where. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs']);

/** A profile of colours has a few hundred kilobytes. */
const MOST_PROFILE = 16 * 2 ** 20;

/**
 * A PNG that every program can read to its end, without what it tells of its making. One that is interlaced, or finer than eight bits, is
 * written anew: the engine of the PDF scrambles these. One that would fill the memory is not decoded at all.
 */
export function readPng(bytes: Uint8Array): Picture {
  const chunks = chunksOf(bytes)?.filter(({ type }) => kept.has(type));
  const header = chunks && headerOf(chunks);
  if (!chunks || !header) return { problem: 'damage' };
  const isTransparent = header.colorType >= 4 || chunks.some(({ type }) => type === 'tRNS');
  const excess = tooLarge({ ...header, bytes: rawLength(header), isTransparent });
  if (excess) return excess;
  const clean = isWhole(chunks, header) ? cleaned(bytes, chunks, header) : undefined;
  // fast-png loses its way in an interlaced picture of few colors; nobody needs one.
  if (!clean) return { problem: header.isInterlaced ? 'interlacing or damage' : 'damage' };
  return { asset: { mediaType: 'image/png', bytes: clean, widthPx: header.widthPx, heightPx: header.heightPx } };
}

/** Whether there are as many pixels as the header says, and no more of anything than anybody could want. */
function isWhole(chunks: readonly Chunk[], header: PngHeader): boolean {
  const dataOf = (name: string) => chunks.flatMap(({ type, data }) => (type === name ? [data] : []));
  const length = inflatedLength(dataOf('IDAT'), rawLength(header));
  const profiles = dataOf('iCCP').map((data) => inflatedLength([data.subarray(data.indexOf(0) + 2)], MOST_PROFILE));
  const least = header.isInterlaced ? 1 : rawLength(header);
  return length !== undefined && length >= least && profiles.every((profile) => profile !== undefined);
}

/** The bytes that go on; nothing when they cannot be read. */
function cleaned(
  bytes: Uint8Array,
  chunks: readonly Chunk[],
  { depth, isInterlaced }: PngHeader,
): Uint8Array | undefined {
  const clean = joined([bytes.subarray(0, SIGNATURE), ...chunks.map((chunk) => chunk.bytes)]);
  try {
    const png = decode(clean, { checkCrc: true });
    return isInterlaced || depth === 16 ? rewritten(png) : clean;
  } catch {
    return undefined;
  }
}

/** The same picture in eight bits, row after row. */
function rewritten(png: DecodedPng): Uint8Array {
  const { width, height, palette, depth, channels } = png;
  if (palette) return encode({ width, height, data: convertIndexedToRgb(png), channels: palette[0]?.length ?? 3 });
  return encode({
    width,
    height,
    data: depth === 16 ? coarser(png.data) : png.data,
    channels,
    depth: depth === 16 ? 8 : depth,
  });
}

/** The upper eight bits of sixteen. One by one: `Uint8Array.from` would make a list of them all first. */
function coarser(data: DecodedPng['data']): Uint8Array {
  const result = new Uint8Array(data.length);
  for (let index = 0; index < data.length; index += 1) result[index] = (data[index] ?? 0) >> 8;
  return result;
}
