import type { Pixels } from './raster.ts';

/** What a camera says of how it was held: 1 is upright, 2 to 8 are mirrored or turned (Exif, tag 0x0112). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const EXIF = 'Exif\0\0';
const TAG = 0x0112;

/** The orientation that the Exif segment of a JPEG states; upright when nothing does. */
export function orientationOf(segments: readonly Uint8Array[]): Orientation {
  const exif = segments.find((part) => part[1] === 0xe1 && String.fromCharCode(...part.subarray(4, 10)) === EXIF);
  const value = exif && entry(exif.subarray(10));
  return value !== undefined && value >= 1 && value <= 8 ? (value as Orientation) : 1;
}

/** The value of the tag in the first directory of a TIFF header. */
function entry(tiff: Uint8Array): number | undefined {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const little = view.getUint16(0) === 0x4949;
    const start = view.getUint32(4, little);
    const count = view.getUint16(start, little);
    for (let index = 0; index < count; index += 1) {
      const at = start + 2 + index * 12;
      if (view.getUint16(at, little) === TAG) return view.getUint16(at + 8, little);
    }
  } catch {
    // A header that breaks off says nothing.
  }
  return undefined;
}

/** The picture turned and mirrored so that it stands upright. */
export function upright(pixels: Pixels, orientation: Orientation): Pixels {
  const { widthPx: width, heightPx: height } = pixels;
  const isTurned = orientation >= 5;
  const result: Pixels = {
    widthPx: isTurned ? height : width,
    heightPx: isTurned ? width : height,
    rgba: new Uint8Array(pixels.rgba.length),
  };
  const { buffer, byteOffset } = pixels.rgba;
  const from = new Uint32Array(
    byteOffset % 4 === 0 ? buffer : pixels.rgba.slice().buffer,
    byteOffset % 4 === 0 ? byteOffset : 0,
  );
  const to = new Uint32Array(result.rgba.buffer);
  for (let y = 0; y < result.heightPx; y += 1) {
    for (let x = 0; x < result.widthPx; x += 1) {
      const [column, row] = sourceOf(x, y, width, height, orientation);
      to[y * result.widthPx + x] = from[row * width + column] ?? 0;
    }
  }
  return result;
}

/** Where a pixel of the upright picture stands in the one that was stored. */
function sourceOf(x: number, y: number, width: number, height: number, orientation: Orientation): [number, number] {
  const [right, bottom] = [width - 1, height - 1];
  switch (orientation) {
    case 1:
      return [x, y];
    case 2:
      return [right - x, y];
    case 3:
      return [right - x, bottom - y];
    case 4:
      return [x, bottom - y];
    case 5:
      return [y, x];
    case 6:
      return [y, bottom - x];
    case 7:
      return [right - y, bottom - x];
    case 8:
      return [right - y, x];
  }
}
