import type { ShapedGlyph } from './shaper.ts';

/** So many glyphs of a face are remembered twice over: more than a guide of thirty pages has in all its editions. */
const MOST_GLYPHS = 100_000;

/**
 * What has been shaped in one face, by all that it depends on. It remembers what was asked for last and lets the rest go, so that a guide of
 * thousands of pages does not stay in memory glyph by glyph.
 */
export class ShapeCache {
  #recent = new Map<string, readonly ShapedGlyph[]>();
  /** What was recent before: what nobody asks for while the recent ones fill up again is let go. */
  #earlier: ReadonlyMap<string, readonly ShapedGlyph[]> = new Map();
  #glyphs = 0;

  /** @param mostGlyphs How many glyphs are recent at most. */
  constructor(readonly mostGlyphs = MOST_GLYPHS) {}

  get(key: string): readonly ShapedGlyph[] | undefined {
    const recent = this.#recent.get(key);
    if (recent) return recent;
    const earlier = this.#earlier.get(key);
    if (earlier) this.set(key, earlier);
    return earlier;
  }

  set(key: string, glyphs: readonly ShapedGlyph[]): void {
    this.#recent.set(key, glyphs);
    this.#glyphs += glyphs.length;
    if (this.#glyphs < this.mostGlyphs) return;
    this.#earlier = this.#recent;
    this.#recent = new Map();
    this.#glyphs = 0;
  }
}
