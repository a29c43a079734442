import type { ReactElement } from 'react';
import { Box } from '../elements.tsx';
import type { Setting } from '../setting.ts';

/**
 * A block that has no translation yet stands in the language of the guide, in a frame, so that whoever hands the sheet out sees it (LO-15). The
 * frame is an artifact; its lines are as much shorter as it takes up.
 */
export function framed(
  { lang }: { lang?: string },
  setting: Setting,
  content: (setting: Setting) => ReactElement,
): ReactElement {
  if (lang === undefined || lang === setting.document.locale) return content(setting);
  const { ruleWidthPt, paddingPt } = setting.profile.frame;
  const style = {
    borderWidth: ruleWidthPt,
    borderColor: 'black',
    padding: paddingPt,
    // It stands in the space between blocks, so that a first line stays beside its label (LP-17).
    marginVertical: -(ruleWidthPt + paddingPt),
    // No wider than its text: around the whole page it would look like a part of the design.
    alignSelf: setting.document.direction === 'rtl' ? ('flex-end' as const) : ('flex-start' as const),
  };
  return <Box style={style}>{content({ ...setting, insetPt: setting.insetPt + 2 * (ruleWidthPt + paddingPt) })}</Box>;
}
