import { imageDimensionsFromData } from 'image-dimensions';
import { decode, encode } from 'jpeg-js';
import { joined } from './joined.ts';
import { orientationOf, upright } from './orientation.ts';
import { type Picture, type Pixels, tooLarge, tooManyPixels } from './raster.ts';

/** Segments that tell of the making of a picture: application data and comments. */
const APPLICATION = { first: 0xe0, last: 0xef };
const COMMENT = 0xfe;
/** Application data that says how the colours are meant: JFIF, ICC, Adobe. */
const COLOR = new Set([0xe0, 0xe2, 0xee]);
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** The decoder's own count of its memory, which is a little more than half of what it takes; how large a picture may be is said before. */
const LIMITS = { maxResolutionInMP: 1000, maxMemoryUsageInMB: 220 };

/** Where the decoder comes to that limit when the colours of a picture are as fine as its light. */
const MOST_FINE_PX = 10_000_000;

/** A picture that has to be turned is in memory several times over. */
const MOST_TURNED_PX = 13_000_000;

/** Each scan goes through all pixels once more; files from programs have a dozen at most. */
const MOST_SCANNED_PX = 300_000_000;

/** For a picture that has to be turned: no difference can be seen at this quality. */
const QUALITY = 92;

/**
 * A JPEG that every program can read to its end, without what it tells of its making. One that a camera held sideways is turned upright: what
 * says so goes with the rest.
 */
export function readJpeg(bytes: Uint8Array): Picture {
  const segments = segmentsOf(bytes);
  const size = imageDimensionsFromData(bytes);
  if (!segments || !size) return { problem: 'damage' };
  const { width, height } = size;
  const orientation = orientationOf(segments);
  const excess =
    tooLarge({ widthPx: width, heightPx: height, bytes: width * height * 3 }) ??
    (orientation !== 1 && width * height > MOST_TURNED_PX ? tooManyPixels(width, height, MOST_TURNED_PX) : undefined);
  if (excess) return excess;
  if (scansIn(segments) * width * height > MOST_SCANNED_PX) return { problem: 'damage' };
  // What goes on is what is decoded, so that no reader can take it for another picture.
  const clean = joined(segments.filter(isKept));
  const pixels = decoded(clean);
  if (pixels === 'memory') return tooManyPixels(width, height, MOST_FINE_PX);
  if (!pixels) return { problem: 'damage' };
  if (orientation === 1) return asset(clean, pixels);
  const turned = upright(pixels, orientation);
  const { data } = encode({ width: turned.widthPx, height: turned.heightPx, data: turned.rgba }, QUALITY);
  return asset(new Uint8Array(data), turned);
}

/** How often the picture is gone through: the last segment holds all scans. */
function scansIn(segments: readonly Uint8Array[]): number {
  const scans = segments.at(-1) ?? new Uint8Array();
  let count = 0;
  for (let at = scans.indexOf(0xff); at >= 0; at = scans.indexOf(0xff, at + 1))
    count += Number(scans[at + 1] === START_OF_SCAN);
  return count;
}

function asset(bytes: Uint8Array, { widthPx, heightPx }: Pixels): Picture {
  return { asset: { mediaType: 'image/jpeg', bytes, widthPx, heightPx } };
}

function decoded(bytes: Uint8Array): Pixels | 'memory' | undefined {
  try {
    const { width, height, data } = decode(bytes, { useTArray: true, tolerantDecoding: false, ...LIMITS });
    return { widthPx: width, heightPx: height, rgba: data };
  } catch (reason) {
    return String(reason).includes('maxMemoryUsageInMB') ? 'memory' : undefined;
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
