import type { ShapedGlyph } from '../../../shape/shaper.ts';
import { levelsOf } from './bidi.ts';
import { type Item, itemsOf } from './items.ts';
import type { TextMeasure } from './measure.ts';
import type { Run } from './run.ts';

/** A paragraph that is ready to be broken into lines: its text, cut into items, and how far each character advances. */
export class Paragraph {
  readonly text: string;
  readonly items: readonly Item[];
  /** Width in points of the text before each offset, on one endless line. */
  readonly #before: Float64Array;
  /** By how much the letter before each offset is wider alone than beside what follows it. */
  readonly #kerned: Float64Array;

  constructor(
    runs: readonly Run[],
    readonly sizePt: number,
    readonly direction: 'ltr' | 'rtl',
    readonly measure: TextMeasure,
  ) {
    this.text = runs.map((run) => run.text).join('');
    this.items = itemsOf(runs, levelsOf(this.text, direction), measure);
    this.#before = new Float64Array(this.text.length + 1);
    this.#kerned = new Float64Array(this.text.length + 1);
    for (const item of this.items) {
      const face = measure.shapers.get(item.family, item.weight);
      for (const { id, cluster, xAdvance } of this.shape(item, item.start, item.end)) {
        const at = item.start + cluster + 1;
        this.#before[at] = (this.#before[at] ?? 0) + xAdvance * this.scale(item);
        if (isLetterBeforeSpace(this.text, at))
          this.#kerned[at] = Math.max(0, face.advance(id) - xAdvance) * this.scale(item);
      }
    }
    for (let offset = 1; offset < this.#before.length; offset += 1)
      this.#before[offset] = (this.#before[offset] ?? 0) + (this.#before[offset - 1] ?? 0);
  }

  /** Width in points of a stretch of the text. */
  widthPt(start: number, end: number): number {
    return (this.#before[end] ?? 0) - (this.#before[start] ?? 0);
  }

  /** Width in points of a stretch of the text that ends a line: the space after it, with which its last letter may be kerned, hangs over the edge. */
  visibleWidthPt(start: number, end: number): number {
    return end > start ? this.widthPt(start, end) + (this.#kerned[end] ?? 0) : 0;
  }

  /** Glyphs of a part of an item, from left to right. */
  shape({ family, weight, style, level, script }: Item, start: number, end: number): readonly ShapedGlyph[] {
    const direction = level % 2 === 1 ? 'rtl' : 'ltr';
    return this.measure.shapers
      .get(family, weight)
      .shape(this.text.slice(start, end), { language: style.lang, direction, script });
  }

  /** Points in a font unit. */
  scale({ family, weight }: Item): number {
    return this.sizePt / this.measure.shapers.get(family, weight).unitsPerEm;
  }
}

/** A mark has no width of its own to lose. */
function isLetterBeforeSpace(text: string, end: number): boolean {
  return /\s/.test(text.charAt(end)) && !/[\s\p{M}]/u.test(text.charAt(end - 1));
}
