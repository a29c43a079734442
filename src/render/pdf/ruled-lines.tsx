import type { ReactElement } from 'react';
import { Box } from './elements.tsx';

/** Empty lines to write on by hand. Sizes in points. */
export interface RuledLines {
  count: number;
  gapPt: number;
  ruleWidthPt: number;
  /** Of the rule below the last line, where something else stands there. */
  lastRuleWidthPt?: number;
}

/** Empty lines, each with a rule at its foot: artifacts (UX-05). */
export function ruledLines({ count, gapPt, ruleWidthPt, lastRuleWidthPt = ruleWidthPt }: RuledLines): ReactElement[] {
  return Array.from({ length: count }, (_, index) => {
    const borderBottomWidth = index < count - 1 ? ruleWidthPt : lastRuleWidthPt;
    // biome-ignore lint/suspicious/noArrayIndexKey: empty lines have no other name, and never move
    return <Box key={index} style={{ height: gapPt, borderBottomWidth, borderBottomColor: 'black' }} />;
  });
}
