import { convertIndexedToRgb, type DecodedPng, decode, encode } from 'fast-png';
import { joined } from './joined.ts';
import type { Picture } from './raster.ts';

/** Chunks that say how the picture looks. All others speak of its making: who, when, with what, where. */
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs']);

/** Length of the mark at the start of every PNG, in bytes; of a chunk without its data. */
const SIGNATURE = 8;
const FRAME = 12;

/**
 * A PNG that every program can read to its end, without what it tells of its making. One that is interlaced, or finer than eight bits, is
 * written anew: the engine of the PDF scrambles these.
 */
export function readPng(bytes: Uint8Array): Picture {
  const isInterlaced = bytes[28] !== 0;
  const png = decoded(bytes);
  // fast-png loses its way in an interlaced picture of few colors; nobody needs one.
  if (!png) return { problem: isInterlaced ? 'interlacing or damage' : 'damage' };
  const { width: widthPx, height: heightPx, depth } = png;
  const clean = isInterlaced || depth === 16 ? rewritten(png) : withoutMetadata(bytes);
  return { asset: { mediaType: 'image/png', bytes: clean, widthPx, heightPx } };
}

function decoded(bytes: Uint8Array): DecodedPng | undefined {
  try {
    return decode(bytes, { checkCrc: true });
  } catch {
    return undefined;
  }
}

function withoutMetadata(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, SIGNATURE)];
  for (let offset = SIGNATURE; offset < bytes.length; ) {
    const length = view.getUint32(offset) + FRAME;
    const chunk = bytes.subarray(offset, offset + length);
    const type = String.fromCharCode(...chunk.subarray(4, 8));
    if (kept.has(type)) parts.push(chunk);
    if (type === 'IEND') break;
    offset += length;
  }
  return joined(parts);
}

/** The same picture in eight bits, row after row. */
function rewritten(png: DecodedPng): Uint8Array {
  const { width, height, palette, depth, channels } = png;
  if (palette) return encode({ width, height, data: convertIndexedToRgb(png), channels: palette[0]?.length ?? 3 });
  const data = depth === 16 ? Uint8Array.from(png.data, (value) => value >> 8) : png.data;
  return encode({ width, height, data, channels, depth: depth === 16 ? 8 : depth });
}
