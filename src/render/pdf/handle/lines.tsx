import type { ReactElement } from 'react';
import { Lines } from '../elements.tsx';
import type { Setting } from '../setting.ts';
import type { Flow, Tag } from '../tag.ts';
import type { WideLines } from '../typeset/lines.ts';
import { Paragraph } from '../typeset/paragraph.ts';
import type { Run, RunStyle } from '../typeset/run.ts';
import { setLines } from '../typeset/set-lines.ts';

/** Labels of lists without numbers. */
export const labelText = { disc: '•' } as const;

/** A block of text to set: its runs, their size, and how wide a line may be. */
export interface TextBlock {
  runs: readonly Run[];
  /** Runs of as many characters that the lines have room for, where those above change without moving a line end. */
  room?: readonly Run[];
  sizePt: number;
  widthPt: number;
  /** How wide one may be where only that keeps an address whole. */
  widestPt?: number;
  /** Its first lines, where they may be wider than the others. */
  above?: WideLines;
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
  { runs, room = runs, sizePt, widthPt, widestPt, above, tag, flow, align = 'start' }: TextBlock,
  setting: Setting,
): ReactElement {
  const { measure, document } = setting;
  const lineHeightPt = sizePt * setting.profile.text.leading;
  const paragraph = (of: readonly Run[]) => new Paragraph(of, sizePt, setting.direction, measure);
  const own = paragraph(runs);
  const lines = setLines(own, widthPt, align, widestPt, above, room === runs ? own : paragraph(room));
  const style = {
    width: widthPt,
    height: lines.length * lineHeightPt,
    // A block that is narrower than the page stands at the side where its language starts.
    ...(document.direction === 'rtl' && { alignSelf: 'flex-end' as const }),
  };
  const text = { lines, lineHeightPt, ascentPt: ascentPt(sizePt, lineHeightPt, setting) };
  return <Lines tag={tag} flow={flow} text={text} style={style} />;
}

/** From the top of a line to its baseline: what the line has more than its letters stands half above and half below them. */
function ascentPt(sizePt: number, lineHeightPt: number, { measure, bold }: Setting): number {
  const face = measure.shapers.get(measure.fonts.text[0] ?? '', bold ? 700 : 400);
  const scale = sizePt / face.unitsPerEm;
  return (lineHeightPt + (face.ascent - face.descent) * scale) / 2;
}
