import type { ReactElement } from 'react';
import { pagesAtATime } from '../../ast/page-size.ts';
import { Box } from './elements.tsx';
import { blocks } from './handle/blocks.tsx';
import { panelPart } from './panel.tsx';
import { isLanguage } from './parts.tsx';
import { lineHeightPt, type Setting } from './setting.ts';

/**
 * What an edition says of itself at its end: date, review, other formats; and who gives it out. Where pages are counted out it has the last page, which is the back of a
 * booklet.
 */
export function endPart(setting: Setting): ReactElement {
  const { layout } = setting.profile;
  const isLast = pagesAtATime(layout) > 1;
  const lines = setting.document.front.filter((line) => layout.cover !== 'alone' || !isLanguage(line));
  // Where pages are counted, it stands there if there is room: see `optionalParts`.
  const hasPanel = layout.mostPages === undefined && setting.document.panel.length > 0;
  const gap = { marginTop: setting.profile.text.paragraphGapLines * lineHeightPt(setting) };
  return (
    <Box flow={isLast ? { newPageWhenFilled: 0 } : undefined}>
      {blocks(lines, setting)}
      {hasPanel && <Box style={gap}>{panelPart(setting)}</Box>}
    </Box>
  );
}
