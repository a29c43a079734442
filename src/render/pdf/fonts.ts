import type { Face } from '../../ast/font.ts';
import type { Shapers } from '../../shape/shapers.ts';
import type { EmbeddedFont, PdfDocument } from './pdf-document.ts';

/**
 * What a glyph says that only completes another one, as a dot of a letter: every glyph must say something (UA-10), and none of these is seen or
 * spoken. There are several, because one that stands five times in a row looks like a leader that was typed (UX-09).
 */
const SILENT = [0x200b, 0x200c, 0x2060] as const;

/** Where the faces of a file come from. */
export type Faces = Pick<Shapers, 'face' | 'get'>;

/** The faces of a file in one language or several: a family is the same face in all of them. */
export function facesOf(shapers: readonly Shapers[]): Faces {
  const having = (family: string, weight: Face['weight']) =>
    shapers.find(({ fonts }) => fonts.faces.some((face) => face.family === family && face.weight === weight)) ??
    shapers[0];
  const from = (family: string, weight: Face['weight']) => {
    const found = having(family, weight);
    if (!found) throw new RangeError(`Unexpected file without faces, expected \`${family}\` ${weight}`);
    return found;
  };
  return {
    face: (family, weight) => from(family, weight).face(family, weight),
    get: (family, weight) => from(family, weight).get(family, weight),
  };
}

/**
 * The fonts of one file, each opened when it is first needed. No font goes from one file to the next: fontkit keeps glyphs by the letters of
 * their first use, so that letters of a second file would vanish.
 */
export class DocumentFonts {
  readonly #pdf: PdfDocument;
  readonly #shapers: Faces;
  readonly #fonts = new Map<string, EmbeddedFont>();

  constructor(pdf: PdfDocument, shapers: Faces) {
    this.#pdf = pdf;
    this.#shapers = shapers;
  }

  /** The font of a face in the file. */
  get(family: string, weight: Face['weight']): EmbeddedFont {
    const key = `${family} ${weight}`;
    const known = this.#fonts.get(key);
    if (known) return known;
    const { internals } = this.#pdf;
    internals.font(this.#shapers.face(family, weight).bytes);
    this.#fonts.set(key, internals._font);
    return internals._font;
  }

  /** Number of a glyph in the part of the face that the file holds. The characters it is first used for are those that it is copied as. */
  include(
    font: EmbeddedFont,
    family: string,
    weight: Face['weight'],
    glyph: number,
    codePoints: readonly number[],
  ): number {
    const number = font.subset.includeGlyph(glyph);
    font.widths[number] ??= this.#shapers.get(family, weight).advance(glyph) * font.scale;
    font.unicode[number] ??= codePoints.length > 0 ? [...codePoints] : [SILENT[number % SILENT.length] ?? 0x200b];
    return number;
  }
}
