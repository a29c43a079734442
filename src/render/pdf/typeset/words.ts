import type { ShapedGlyph } from '../../../shape/shaper.ts';
import type { GlyphRun } from './set-lines.ts';

/** A part of a run: its text, and its glyphs from left to right. */
export interface Chunk {
  text: string;
  /** From the start of the run to the first glyph, in points. */
  left: number;
  glyphs: readonly ShapedGlyph[];
}

/**
 * A run as it is shown: whole when its glyphs say its text by themselves, or else word by word, in reading order, each word with the space
 * after it.
 */
export function chunksOf(run: GlyphRun, isExact: (chunk: Chunk) => boolean): Chunk[] {
  const whole: Chunk = { text: run.text, left: 0, glyphs: run.glyphs };
  if (isExact(whole)) return [whole];
  const words = wordsOf(run);
  return words.every(({ glyphs }) => glyphs.length > 0) ? words : [whole];
}

function wordsOf(run: GlyphRun): Chunk[] {
  const scale = run.width / (run.glyphs.reduce((sum, { xAdvance }) => sum + xAdvance, 0) || 1);
  let start = 0;
  return (run.text.match(/\S*\s*/gu) ?? []).flatMap((text): Chunk[] => {
    if (text === '') return [];
    const end = start + text.length;
    const first = run.glyphs.findIndex(({ cluster }) => cluster >= start && cluster < end);
    const glyphs = run.glyphs.filter(({ cluster }) => cluster >= start && cluster < end);
    const before = run.glyphs.slice(0, Math.max(first, 0)).reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    start = end;
    return [{ text, left: before * scale, glyphs }];
  });
}
