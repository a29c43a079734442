import type { ReactElement } from 'react';
import type { Asset, Figure } from '../../../ast/nodes.ts';
import { pictureSizePt } from '../../../ast/picture-size.ts';
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
        <Picture src={dataAddress(asset)} cache={false} style={pictureSizePt(asset, measurePt(setting), maxHeightPt)} />
      </Box>
    </Box>
  );
}

/** Bytes that are written at a time: a multiple of three, which four letters of base64 stand for. */
const STEP = 3 * 2 ** 13;

function dataAddress({ mediaType, bytes }: Asset): string {
  const parts = [`data:${mediaType};base64,`];
  for (let offset = 0; offset < bytes.length; offset += STEP)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(offset, offset + STEP))));
  return parts.join('');
}
