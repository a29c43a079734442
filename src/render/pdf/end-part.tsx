import type { ReactElement } from 'react';
import { pagesAtATime } from '../../ast/page-size.ts';
import { Box } from './elements.tsx';
import { blocks } from './handle/blocks.tsx';
import { isLanguage } from './parts.tsx';
import type { Setting } from './setting.ts';

/**
 * What an edition says of itself at its end: date, review, other formats. Where pages are counted out it has the last page, which is the back of a
 * booklet.
 */
export function endPart(setting: Setting): ReactElement {
  const { layout } = setting.profile;
  const isLast = pagesAtATime(layout) > 1;
  const lines = setting.document.front.filter((line) => layout.cover !== 'alone' || !isLanguage(line));
  return <Box flow={isLast ? { newPageWhenFilled: 0 } : undefined}>{blocks(lines, setting)}</Box>;
}
