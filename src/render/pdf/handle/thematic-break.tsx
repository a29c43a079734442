import type { ReactElement } from 'react';
import type { ThematicBreak } from '../../../ast/nodes.ts';
import { Box } from '../elements.tsx';
import { measurePt, type Setting } from '../setting.ts';

/** A rule across the measure: drawn, never typed, and an artifact (UX-09). */
export function thematicBreak(_node: ThematicBreak, setting: Setting): ReactElement {
  const { widthPt } = setting.profile.rule;
  const alignSelf = setting.document.direction === 'rtl' ? 'flex-end' : 'flex-start';
  return <Box style={{ width: measurePt(setting), height: widthPt, backgroundColor: 'black', alignSelf }} />;
}
