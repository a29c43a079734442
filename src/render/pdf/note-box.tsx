import type { ReactElement } from 'react';
import { fill } from '../../ast/words.ts';
import { Box } from './elements.tsx';
import { paragraph } from './handle/paragraph.tsx';
import { ruledLines } from './ruled-lines.tsx';
import { lineHeightPt, measurePt, type Setting } from './setting.ts';

/** Id of the label over the box; that of no block of a guide. */
const LABEL = 'note-box';

/** A box of empty ruled lines for a note by hand, under its label, whole on one page. All rules are artifacts (UA-08). */
export function noteBoxPart(setting: Setting): ReactElement {
  const { document, profile } = setting;
  const { lines, lineGapPt, ruleWidthPt } = profile.noteBox;
  const label = { type: 'text', value: fill(document.words, LABEL) } as const;
  const style = {
    width: measurePt(setting),
    marginTop: profile.text.paragraphGapLines * lineHeightPt(setting) * HALF,
    borderWidth: ruleWidthPt,
    borderColor: 'black',
    alignSelf: document.direction === 'rtl' ? ('flex-end' as const) : ('flex-start' as const),
  };
  return (
    <Box flow={{ keepTogether: true, unbreakable: true }}>
      {paragraph({ type: 'paragraph', id: LABEL, children: [{ type: 'strong', children: [label] }] }, setting)}
      <Box style={style}>{ruledLines({ count: lines, gapPt: lineGapPt, ruleWidthPt, lastRuleWidthPt: 0 })}</Box>
    </Box>
  );
}

/** The box stands close to the label that it belongs to. */
const HALF = 0.5;
