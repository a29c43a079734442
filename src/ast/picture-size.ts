import type { Asset } from './nodes.ts';

/** The largest size within a width and a height, in points; never larger than natural at 96 px to the inch unless it is a drawing. */
export function pictureSizePt(
  { mediaType, widthPx, heightPx }: Pick<Asset, 'mediaType' | 'widthPx' | 'heightPx'>,
  maxWidthPt: number,
  maxHeightPt: number,
): { width: number; height: number } {
  const naturalPt = mediaType === 'image/svg+xml' ? Number.POSITIVE_INFINITY : (widthPx * 72) / 96;
  const ratio = heightPx / widthPx;
  const width = Math.min(maxWidthPt, naturalPt, maxHeightPt / ratio);
  return { width, height: width * ratio };
}
