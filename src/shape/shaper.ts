import * as hb from 'harfbuzzjs';
import type { Face } from '../ast/font.ts';
import { ShapeCache } from './shape-cache.ts';

/** One glyph of a shaped run; distances in font units. */
export interface ShapedGlyph {
  id: number;
  /** Offset in the text of the first character of its cluster. */
  cluster: number;
  /** The characters that this glyph stands for; empty when another glyph of its cluster carries them. */
  codePoints: number[];
  xAdvance: number;
  xOffset: number;
  yOffset: number;
}

/** What a shaping depends on, and nothing else: size does not change it, so all editions share one result. */
export interface ShapeOptions {
  /** BCP 47 tag of the run. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** ISO 15924 code; guessed from the text when not given. */
  script?: string;
  /** OpenType features to switch, by tag. */
  features?: Readonly<Record<string, boolean>>;
}

/** Shapes text in one face with HarfBuzz, and remembers the newest results. */
export class FaceShaper {
  readonly unitsPerEm: number;
  /** From the baseline up and down to the edges of a line set solid, in font units; both positive. */
  readonly ascent: number;
  readonly descent: number;
  readonly #font: hb.Font;
  readonly #characters: ReadonlySet<number>;
  readonly #cache = new ShapeCache();
  /** One for all texts: a new one for each would stay in HarfBuzz's memory until the program next has nothing to do. */
  readonly #buffer = new hb.Buffer();

  constructor(face: Face) {
    const hbFace = new hb.Face(new hb.Blob(face.bytes));
    this.unitsPerEm = hbFace.upem;
    this.#font = new hb.Font(hbFace);
    const { ascender, descender } = this.#font.hExtents();
    this.ascent = ascender;
    this.descent = -descender;
    this.#characters = new Set(hbFace.collectUnicodes());
  }

  /** Whether the face has a glyph for the character. */
  covers(codePoint: number): boolean {
    return this.#characters.has(codePoint);
  }

  /** Glyphs in visual order, left to right. */
  shape(text: string, options: ShapeOptions): readonly ShapedGlyph[] {
    const features = Object.entries(options.features ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify([text, options.language, options.direction, options.script, features]);
    const known = this.#cache.get(key);
    if (known) return known;
    const glyphs = this.#shape(text, options, features);
    this.#cache.set(key, glyphs);
    return glyphs;
  }

  /** Width of the text, in font units. */
  width(text: string, options: ShapeOptions): number {
    return this.shape(text, options).reduce((sum, glyph) => sum + glyph.xAdvance, 0);
  }

  /** Advance of a glyph as the file of the face has it, in font units. */
  advance(id: number): number {
    return this.#font.glyphHAdvance(id);
  }

  #shape(text: string, { language, direction, script }: ShapeOptions, features: [string, boolean][]): ShapedGlyph[] {
    const buffer = this.#buffer;
    buffer.reset();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    buffer.setDirection(direction === 'rtl' ? hb.Direction.RTL : hb.Direction.LTR);
    buffer.setLanguage(language);
    if (script !== undefined) buffer.setScript(script);
    buffer.setClusterLevel(hb.ClusterLevel.MONOTONE_CHARACTERS);
    hb.shape(
      this.#font,
      buffer,
      features.map(([tag, on]) => new hb.Feature(tag, on ? 1 : 0)),
    );
    const infos = buffer.getGlyphInfos();
    const positions = buffer.getGlyphPositions();
    const characters = charactersByGlyph(
      text,
      infos.map((info) => info.cluster),
      direction === 'rtl',
    );
    return infos.map((info, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      return {
        id: info.codepoint,
        cluster: info.cluster,
        codePoints: characters[index] ?? [],
        xAdvance,
        xOffset,
        yOffset,
      };
    });
  }
}

/**
 * Gives every character of the text to a glyph of its cluster, so that no letter is lost when text is copied: one to each in the order of reading, and what is
 * left to the last that has one. A program that reads glyphs finds letters then, and not the same nothing again and again.
 */
function charactersByGlyph(text: string, clusters: readonly number[], isRightToLeft: boolean): number[][] {
  const glyphs = new Map<number, number[]>();
  clusters.forEach((cluster, glyph) => {
    glyphs.set(cluster, [...(glyphs.get(cluster) ?? []), glyph]);
  });
  if (isRightToLeft) for (const own of glyphs.values()) own.reverse();
  const result: number[][] = clusters.map(() => []);
  let own = glyphs.get(0) ?? [];
  let next = 0;
  for (let index = 0; index < text.length; ) {
    const codePoint = text.codePointAt(index) ?? 0;
    const begun = glyphs.get(index);
    if (begun) [own, next] = [begun, 0];
    result[own[Math.min(next, own.length - 1)] ?? 0]?.push(codePoint);
    next += 1;
    index += codePoint > 0xffff ? 2 : 1;
  }
  return result;
}
