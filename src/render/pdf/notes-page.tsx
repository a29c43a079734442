import type { ReactElement } from 'react';
import { fill } from '../../ast/words.ts';
import { Box } from './elements.tsx';
import { heading } from './handle/heading.tsx';
import { ruledLines } from './ruled-lines.tsx';
import { lineHeightPt, measurePt, type Setting } from './setting.ts';

/**
 * An empty page with lines to write on, where a booklet needs one more to be full (PR-01). The lines are artifacts (UX-05).
 * @param number Which one it is, from 1.
 * @param heightPt Of the page's text.
 */
export function notesPage(number: number, heightPt: number, setting: Setting): ReactElement {
  const { document, profile } = setting;
  const gapPt = profile.layout.notesGapLines * lineHeightPt(setting);
  const title = { type: 'text', value: fill(document.words, 'notes-page') } as const;
  // Room for a heading of two lines.
  const headPt = (profile.headings[2]?.sizePt ?? 0) * profile.text.leading * 2;
  const count = Math.max(1, Math.floor((heightPt - headPt) / gapPt));
  const alignSelf = document.direction === 'rtl' ? 'flex-end' : 'flex-start';
  return (
    <Box tag={{ role: 'Sect' }} flow={{ newPageWhenFilled: 0 }}>
      {heading({ type: 'heading', id: `notes-page/${number}`, depth: 2, children: [title] }, setting)}
      <Box style={{ width: measurePt(setting), alignSelf }}>
        {ruledLines({ count, gapPt, ruleWidthPt: profile.rule.widthPt })}
      </Box>
    </Box>
  );
}
