import type { FontSet } from '../../../ast/font.ts';
import type { Shapers } from '../../../shape/shapers.ts';
import { Paragraph } from './paragraph.ts';
import type { RunStyle } from './run.ts';

/** Measures text as it will be set: same faces, same shaping. */
export class TextMeasure {
  constructor(
    readonly shapers: Shapers,
    readonly direction: 'ltr' | 'rtl',
  ) {}

  get fonts(): FontSet {
    return this.shapers.fonts;
  }

  /** Width in points of a text in one style. */
  widthPt(text: string, style: RunStyle, sizePt: number): number {
    return new Paragraph([{ text, style }], sizePt, this.direction, this).widthPt(0, text.length);
  }
}
