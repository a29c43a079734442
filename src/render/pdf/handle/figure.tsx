import type { ReactElement } from 'react';
import type { Asset, Figure } from '../../../ast/nodes.ts';
import { Box, Picture } from '../elements.tsx';
import { measurePt, type Setting } from '../setting.ts';

/** A picture, as wide as the text or as high as the profile allows, with its alternative text (UA-12); decoration is an artifact. */
export function figure(node: Figure, setting: Setting, maxHeightPt = setting.profile.figure.maxHeightPt): ReactElement {
  const asset = setting.document.assets[node.src];
  if (!asset) throw new RangeError(`Unexpected picture \`${node.src}\`, expected one of the document's assets`);
  const tag = node.alt ? ({ role: 'Figure', id: node.id, lang: node.lang, alt: node.alt } as const) : undefined;
  return (
    <Box style={{ flexDirection: setting.document.direction === 'rtl' ? 'row-reverse' : 'row' }}>
      <Box tag={tag}>
        <Picture src={dataAddress(asset)} cache={false} style={sizePt(asset, setting, maxHeightPt)} />
      </Box>
    </Box>
  );
}

/** The largest size within the measure and the height, never larger than natural at 96 px to the inch unless it is a drawing. */
function sizePt(asset: Asset, setting: Setting, maxHeightPt: number): { width: number; height: number } {
  const naturalPt = asset.mediaType === 'image/svg+xml' ? Number.POSITIVE_INFINITY : (asset.widthPx * 72) / 96;
  const ratio = asset.heightPx / asset.widthPx;
  const width = Math.min(measurePt(setting), naturalPt, maxHeightPt / ratio);
  return { width, height: width * ratio };
}

function dataAddress({ mediaType, bytes }: Asset): string {
  return `data:${mediaType};base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
}
