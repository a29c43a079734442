import { createElement, type ReactElement } from 'react';
import { Lines } from '../elements.tsx';
import { familyName } from '../font-family.ts';
import type { Setting } from '../setting.ts';
import type { Flow, Tag } from '../tag.ts';
import { breakLines } from '../typeset/lines.ts';
import type { Run, RunStyle } from '../typeset/run.ts';

/** Room beside the measure, so that the engine never wants to break a line that is broken already. */
const SLACK_PT = 16;

/** A price that no line break is worth. */
const NEVER = 10000;

/** Labels of lists without numbers. */
export const labelText = { disc: '•' } as const;

/** A block of text to set: its runs, their size, and how wide a line may be. */
export interface TextBlock {
  runs: readonly Run[];
  sizePt: number;
  widthPt: number;
  tag?: Tag;
  flow?: Flow;
  align?: 'start' | 'end';
}

/** The style in which a block's text begins. */
export function plainStyle(setting: Setting): RunStyle {
  return { bold: setting.bold, code: false, strike: false, lang: setting.lang };
}

/** A block of text, broken into lines and set. */
export function textLines(
  { runs, sizePt, widthPt, tag, flow, align = 'start' }: TextBlock,
  setting: Setting,
): ReactElement {
  const broken = breakLines(runs, widthPt, sizePt, setting.measure);
  const { leading } = setting.profile.text;
  const rightToLeft = setting.document.direction === 'rtl';
  return (
    <Lines
      tag={tag}
      flow={flow}
      lineStarts={broken.lineStarts}
      hyphenationPenalty={NEVER}
      style={{
        width: widthPt + (align === 'start' ? SLACK_PT : 0),
        fontSize: sizePt,
        lineHeight: leading,
        color: 'black',
        direction: setting.document.direction,
        textAlign: (align === 'start') === rightToLeft ? 'right' : 'left',
      }}
    >
      {broken.runs.map((run, index) => runElement(run, index, setting))}
    </Lines>
  );
}

function runElement({ text, style }: Run, key: number, { measure }: Setting): ReactElement {
  const { code, text: families } = measure.fonts;
  return createElement(
    Lines as never,
    {
      key,
      // The engine hands the `src` of a text to its laid-out runs unread: that is how a run knows its structure element.
      src: style.tag,
      style: {
        fontFamily: (style.code ? code : families).map((family) => familyName(family, style.lang)),
        fontWeight: style.bold ? 700 : 400,
        ...(style.strike && { textDecoration: 'line-through', textDecorationColor: 'black' }),
      },
    },
    text,
  );
}
