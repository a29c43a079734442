import type { ReactElement } from 'react';
import { fill } from '../../ast/words.ts';
import { Box } from './elements.tsx';
import { heading } from './handle/heading.tsx';
import { lineHeightPt, measurePt, type Setting } from './setting.ts';

/** How far apart the lines to write on are, in lines of text. */
const GAP_LINES = 1.6;

/**
 * An empty page with lines to write on, where a booklet needs one more to be full (PR-01). The lines are artifacts (UX-05).
 * @param number Which one it is, from 1.
 * @param heightPt Of the page's text.
 */
export function notesPage(number: number, heightPt: number, setting: Setting): ReactElement {
  const { document, profile } = setting;
  const style = profile.headings[2];
  const linePt = lineHeightPt(setting);
  const title = { type: 'text', value: fill(document.words, 'notes-page') } as const;
  const headPt = (style?.sizePt ?? 0) * profile.text.leading * 2;
  const lines = Math.max(1, Math.floor((heightPt - headPt) / (GAP_LINES * linePt)));
  const alignSelf = document.direction === 'rtl' ? 'flex-end' : 'flex-start';
  const line = {
    width: measurePt(setting),
    height: GAP_LINES * linePt,
    borderBottomWidth: profile.rule.widthPt,
    borderBottomColor: 'black',
    alignSelf,
  } as const;
  return (
    <Box tag={{ role: 'Sect' }} flow={{ newPageWhenFilled: 0 }}>
      {heading({ type: 'heading', id: `notes-page/${number}`, depth: 2, children: [title] }, setting)}
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike
        <Box key={index} style={line} />
      ))}
    </Box>
  );
}
