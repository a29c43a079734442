import type { ReactElement } from 'react';
import { opensEntry } from '../../../ast/messages.ts';
import type { Paragraph } from '../../../ast/nodes.ts';
import { measurePt, type Setting, widestPt } from '../setting.ts';
import { framed } from './framed.tsx';
import { plainStyle, type TextBlock, textLines } from './lines.tsx';
import { phrasing } from './phrasing.ts';

/** A paragraph: flush at the start, ragged at the end (LP-08). */
export function paragraph(node: Paragraph, setting: Setting): ReactElement {
  const runs = phrasing(node.children, plainStyle(setting), setting);
  const tag = { role: 'P', id: node.id, lang: node.lang } as const;
  return framed(
    node,
    setting,
    textLines(
      {
        runs,
        sizePt: setting.profile.text.sizePt,
        widthPt: measurePt(setting),
        widestPt: widestPt(setting),
        above: aboveCode(node, setting),
        tag,
        flow: introduces(node, runs, setting),
      },
      setting,
    ),
  );
}

/** The lines that stand above the code beside the others. */
function aboveCode({ id }: Paragraph, { beside, ...open }: Setting): TextBlock['above'] {
  return beside?.above?.id === id ? { lines: beside.above.lines, widthPt: measurePt(open) } : undefined;
}

/** A paragraph that ends in a colon opens what follows, and stays with its first line; what stands above an entry with as many as a heading (LP-15). */
function introduces(
  { id }: Paragraph,
  runs: readonly { text: string }[],
  { profile }: Setting,
): { linesAfter: number } | undefined {
  if (opensEntry(id)) return { linesAfter: profile.breaks.linesAfterHeading };
  return /[:：]\s*$/u.test(runs.at(-1)?.text ?? '') ? { linesAfter: 1 } : undefined;
}
