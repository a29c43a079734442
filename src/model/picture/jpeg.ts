import { decode, encode } from 'jpeg-js';
import { joined } from './joined.ts';
import { orientationOf, upright } from './orientation.ts';
import type { Picture, Pixels } from './raster.ts';

/** Segments that tell of the making of a picture: application data and comments. */
const APPLICATION = { first: 0xe0, last: 0xef };
const COMMENT = 0xfe;
/** Application data that says how the colours are meant: JFIF, ICC, Adobe. */
const COLOR = new Set([0xe0, 0xe2, 0xee]);
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** Enough for the largest cameras: the decoder would else take a large picture for a damaged one. */
const LIMITS = { maxResolutionInMP: 250, maxMemoryUsageInMB: 4096 };

/** For a picture that has to be turned: no difference can be seen at this quality. */
const QUALITY = 92;

/**
 * A JPEG that every program can read to its end, without what it tells of its making. One that a camera held sideways is turned upright: what
 * says so goes with the rest.
 */
export function readJpeg(bytes: Uint8Array): Picture {
  const pixels = decoded(bytes);
  const segments = pixels && segmentsOf(bytes);
  if (!pixels || !segments) return { problem: 'damage' };
  const orientation = orientationOf(segments);
  if (orientation === 1) return asset(joined(segments.filter(isKept)), pixels);
  const turned = upright(pixels, orientation);
  const { data } = encode({ width: turned.widthPx, height: turned.heightPx, data: turned.rgba }, QUALITY);
  return asset(new Uint8Array(data), turned);
}

function asset(bytes: Uint8Array, { widthPx, heightPx }: Pixels): Picture {
  return { asset: { mediaType: 'image/jpeg', bytes, widthPx, heightPx } };
}

function decoded(bytes: Uint8Array): Pixels | undefined {
  try {
    const { width, height, data } = decode(bytes, { useTArray: true, tolerantDecoding: false, ...LIMITS });
    return { widthPx: width, heightPx: height, rgba: data };
  } catch {
    return undefined;
  }
}

/** The file cut into its segments, the last from the first scan to the end; nothing when it breaks off before. */
function segmentsOf(bytes: Uint8Array): Uint8Array[] | undefined {
  const parts = [bytes.subarray(0, 2)];
  for (let offset = 2; offset + 4 <= bytes.length; ) {
    if (bytes[offset] !== 0xff) return undefined;
    if (bytes[offset + 1] === 0xff) {
      offset += 1;
      continue;
    }
    if (bytes[offset + 1] === START_OF_SCAN) return [...parts, bytes.subarray(offset, endOfPicture(bytes, offset))];
    const length = 2 + (bytes[offset + 2] ?? 0) * 256 + (bytes[offset + 3] ?? 0);
    parts.push(bytes.subarray(offset, offset + length));
    offset += length;
  }
  return undefined;
}

/** Offset behind the end of the picture: cameras put further pictures and films behind it, with all that these tell. */
function endOfPicture(bytes: Uint8Array, scan: number): number {
  for (let at = scan; at + 1 < bytes.length; at += 1)
    if (bytes[at] === 0xff && bytes[at + 1] === END_OF_IMAGE) return at + 2;
  return bytes.length;
}

function isKept(segment: Uint8Array): boolean {
  const marker = segment[1] ?? 0;
  const isApplication = marker >= APPLICATION.first && marker <= APPLICATION.last;
  return marker !== COMMENT && (!isApplication || COLOR.has(marker));
}
