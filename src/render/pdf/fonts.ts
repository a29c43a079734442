import * as fontkit from 'fontkit';
import type { Face } from '../../ast/font.ts';
import type { FaceShaper } from '../../shape/shaper.ts';
import type { Shapers } from '../../shape/shapers.ts';
import { parseFamilyName } from './font-family.ts';

/** A font as the layout engine sees it: fontkit's, with HarfBuzz in place of its shaping. */
export type EngineFont = fontkit.Font & { readonly raw: fontkit.Font };

interface Descriptor {
  fontFamily: string;
  fontWeight?: number | string;
}

/**
 * The fonts of one document, in the shape of the store that the layout engine asks. One store for each document: the engine's own store is a
 * global of the process, and fontkit keeps glyphs between documents, so that letters of a second one vanish. HarfBuzz's glyphs are ours.
 */
export class DocumentFonts {
  readonly #raw = new Map<string, fontkit.Font>();
  readonly #engine = new Map<string, { data: EngineFont }>();

  constructor(readonly shapers: Shapers) {}

  /** Nothing is loaded: the bytes are there. */
  async load(): Promise<void> {}

  getEmojiSource(): null {
    return null;
  }

  /** Words are never divided (LP-09). */
  getHyphenationCallback(): (word: string) => string[] {
    return (word) => [word];
  }

  /** The engine's last resort is a font that is not embedded; it gets our first face instead, and `check` has seen that none is needed. */
  getFont({ fontFamily, fontWeight }: Descriptor): { data: EngineFont } {
    const { family, lang } = fontFamily.includes('|')
      ? parseFamilyName(fontFamily)
      : { family: this.shapers.fonts.text[0] ?? '', lang: 'en' };
    const weight: Face['weight'] = Number(fontWeight ?? 400) >= 600 ? 700 : 400;
    const key = `${family} ${weight} ${lang}`;
    const known = this.#engine.get(key);
    if (known) return known;
    const font = { data: shapedBy(this.shapers.get(family, weight), this.#open(family, weight), lang) };
    this.#engine.set(key, font);
    return font;
  }

  #open(family: string, weight: Face['weight']): fontkit.Font {
    const key = `${family} ${weight}`;
    const font = this.#raw.get(key) ?? openFace(this.shapers.face(family, weight));
    this.#raw.set(key, font);
    return font;
  }
}

function openFace(face: Face): fontkit.Font {
  const font = fontkit.create(face.bytes as Parameters<typeof fontkit.create>[0]);
  if ('fonts' in font) throw new TypeError(`Unexpected font collection \`${face.family}\`, expected a single face`);
  return font;
}

/** The font with `layout` replaced; everything else is the font's own. */
function shapedBy(shaper: FaceShaper, raw: fontkit.Font, language: string): EngineFont {
  const layout = (text: string) => {
    const glyphs = shaper.shape(text, { language, direction: 'ltr' });
    return {
      glyphs: glyphs.map(({ id, codePoints }) => ({
        id,
        codePoints,
        advanceWidth: raw.getGlyph(id).advanceWidth,
        isMark: false,
        isLigature: codePoints.length > 1,
        _font: raw,
      })),
      positions: glyphs.map(({ xAdvance, xOffset, yOffset }) => ({ xAdvance, yAdvance: 0, xOffset, yOffset })),
    };
  };
  return Object.create(raw, { layout: { value: layout }, raw: { value: raw } }) as EngineFont;
}
