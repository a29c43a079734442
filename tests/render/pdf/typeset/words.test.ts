import { beforeAll, describe, expect, test } from 'vitest';
import { Paragraph } from '../../../../src/render/pdf/typeset/paragraph.ts';
import { type GlyphRun, setLines } from '../../../../src/render/pdf/typeset/set-lines.ts';
import { chunksOf } from '../../../../src/render/pdf/typeset/words.ts';
import { measureOf, placedGlyphs, run } from './set.ts';

const ARABIC = 'من يفهمون ما  هنا ';

let arabic: GlyphRun;

beforeAll(async () => {
  const paragraph = new Paragraph([run(`${ARABIC}NA`)], 20, 'rtl', await measureOf('ar'));
  const found = setLines(paragraph, 1000, 'start')[0]?.runs.find(({ text }) => text.startsWith('من'));
  if (!found) throw new Error('Unexpected line without its first run');
  arabic = found;
});

describe('chunksOf', () => {
  test('leaves a run whole whose glyphs say its text', () => {
    const { text, glyphs } = arabic;
    expect(chunksOf(arabic, () => true)).toEqual([{ text, left: 0, glyphs }]);
  });

  test('cuts another into its words, in reading order, each with the space after it', () => {
    expect(chunksOf(arabic, () => false).map(({ text }) => text)).toEqual(['من ', 'يفهمون ', 'ما  ', 'هنا']);
  });

  test('gives every glyph to one word, at the place that it has in the run', () => {
    const scale = arabic.width / arabic.glyphs.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    const placed = chunksOf(arabic, () => false).flatMap(({ left, glyphs }) => {
      const whole = { ...arabic, left: arabic.left + left, glyphs, width: widthOf(glyphs) * scale };
      return placedGlyphs({ runs: [whole] });
    });
    const rounded = (places: readonly { left: number; offset: number }[]) =>
      places.map(({ left, offset }) => `${offset} at ${left.toFixed(3)}`).sort();
    expect(rounded(placed)).toEqual(rounded(placedGlyphs({ runs: [arabic] })));
  });

  test('leaves a run whole in which a word has no glyph of its own', () => {
    const [glyph] = arabic.glyphs;
    if (!glyph) throw new Error('Unexpected run without glyphs');
    const joined = { ...arabic, text: 'a b', glyphs: [{ ...glyph, cluster: 0 }] };
    expect(chunksOf(joined, () => false).map(({ text }) => text)).toEqual(['a b']);
  });
});

function widthOf(glyphs: GlyphRun['glyphs']): number {
  return glyphs.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
}
