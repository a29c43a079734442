import type { ReactElement } from 'react';
import { Box } from '../elements.tsx';
import type { Setting } from '../setting.ts';

/** Whether a block stands in the language of the guide, in another's document. */
export function isFramed({ lang }: { lang?: string }, { document }: Setting): boolean {
  return lang !== undefined && lang !== document.locale;
}

/**
 * A block that has no translation yet stands in the language of the guide, between rules at both sides, so that whoever hands the sheet out
 * sees it (LO-15). They stand outside the text, which keeps its edge (LP-08); rules above and below would look like underlines (LP-13).
 */
export function framed(node: { lang?: string }, setting: Setting, content: ReactElement): ReactElement {
  if (!isFramed(node, setting)) return content;
  const { ruleWidthPt, paddingPt } = setting.profile.frame;
  const style = {
    borderLeftWidth: ruleWidthPt,
    borderLeftColor: 'black',
    borderRightWidth: ruleWidthPt,
    borderRightColor: 'black',
    paddingHorizontal: paddingPt,
    marginHorizontal: -(ruleWidthPt + paddingPt),
    // No wider than its text: at the edges of the page they would look like a part of the design.
    alignSelf: setting.document.direction === 'rtl' ? ('flex-end' as const) : ('flex-start' as const),
  };
  return <Box style={style}>{content}</Box>;
}
