import type { ReactElement } from 'react';
import type { Heading } from '../../../ast/nodes.ts';
import { measurePt, type Setting } from '../setting.ts';
import { framed } from './framed.tsx';
import { plainStyle, textLines } from './lines.tsx';
import { phrasing } from './phrasing.ts';

/** A heading: bold, larger than the text (LP-03), one element however many lines (UX-03), never last on a page (LP-15). */
export function heading(node: Heading, setting: Setting): ReactElement {
  const { headings, breaks } = setting.profile;
  const runs = phrasing(node.children, { ...plainStyle(setting), bold: true }, setting);
  return framed(
    node,
    setting,
    textLines(
      {
        runs,
        sizePt: headings[node.depth]?.sizePt ?? setting.profile.text.sizePt,
        widthPt: measurePt(setting),
        tag: { role: `H${node.depth}`, id: node.id, lang: node.lang },
        flow: { unbreakable: true, linesAfter: breaks.linesAfterHeading },
      },
      setting,
    ),
  );
}
