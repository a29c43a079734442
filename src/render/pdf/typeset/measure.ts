import type { FontSet } from '../../../ast/font.ts';
import type { Shapers } from '../../../shape/shapers.ts';
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
    const weight = style.bold ? 700 : 400;
    const options = { language: style.lang, direction: this.direction };
    return this.#byFace(text, style).reduce((sum, [family, part]) => {
      const shaper = this.shapers.get(family, weight);
      return sum + (shaper.width(part, options) * sizePt) / shaper.unitsPerEm;
    }, 0);
  }

  /** The text cut where the face changes. */
  #byFace(text: string, style: RunStyle): [family: string, text: string][] {
    const stack = style.code ? this.fonts.code : this.fonts.text;
    const weight = style.bold ? 700 : 400;
    const parts: [string, string][] = [];
    for (const character of text) {
      const family = this.shapers.familyFor(character.codePointAt(0) ?? 0, stack, weight);
      const last = parts.at(-1);
      if (last?.[0] === family) last[1] += character;
      else parts.push([family, character]);
    }
    return parts;
  }
}
