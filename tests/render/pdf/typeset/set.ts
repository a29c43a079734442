import { directionOf } from '../../../../src/ast/direction.ts';
import { TextMeasure } from '../../../../src/render/pdf/typeset/measure.ts';
import type { Run, RunStyle } from '../../../../src/render/pdf/typeset/run.ts';
import type { GlyphRun, SetLine } from '../../../../src/render/pdf/typeset/set-lines.ts';
import { trimEnd } from '../../../../src/render/pdf/typeset/white-space.ts';
import { Shapers } from '../../../../src/shape/shapers.ts';
import { facesOf } from '../../../faces.ts';

/** What text of a language is measured and set with, as a build has it. */
export async function measureOf(locale: string): Promise<TextMeasure> {
  return new TextMeasure(new Shapers(await facesOf(locale)), directionOf(locale));
}

/** Text of one look, plain unless said otherwise. */
export function run(text: string, style: Partial<RunStyle> = {}): Run {
  return { text, style: { bold: false, code: false, strike: false, lang: 'en', ...style } };
}

/** A glyph at its place: where it begins and ends, in points from the left edge of the block, and the character it stands for. */
interface PlacedGlyph {
  left: number;
  right: number;
  /** Offset in the text of the line. */
  offset: number;
}

/** All glyphs of a line, from left to right within each run. */
export function placedGlyphs({ runs }: Pick<SetLine, 'runs'>): PlacedGlyph[] {
  let before = 0;
  return runs.flatMap((one) => {
    const start = before;
    before += one.text.length;
    let left = one.left;
    return one.glyphs.map(({ cluster, xAdvance }) => {
      const right = left + xAdvance * pointsPerUnit(one);
      const placed = { left, right, offset: start + cluster };
      left = right;
      return placed;
    });
  });
}

function pointsPerUnit({ width, glyphs }: GlyphRun): number {
  return width / (glyphs.reduce((sum, { xAdvance }) => sum + xAdvance, 0) || 1);
}

/** From where to where the letters of a line stand, as their glyphs say: without the spaces at its end. */
export function inkOf(line: SetLine): { left: number; right: number } {
  const inked = placedGlyphs(line).filter(({ offset }) => offset < trimEnd(line.text).length);
  return { left: Math.min(...inked.map(({ left }) => left)), right: Math.max(...inked.map(({ right }) => right)) };
}
