import { decodePDFRawStream, type PDFDict, PDFRawStream } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { dictAt, look, nameAt } from '../../facts/look.ts';

/** What the program of a font says of what a code shows. */
export interface FontProgram {
  /** Advance in thousandths of the size; nothing where the program does not tell. */
  advance(code: number): number | undefined;
  /** How many glyphs it has. */
  glyphs: number;
}

/** Opens the TrueType or OpenType program of a font; nothing when it has another kind, or none that can be read. */
export function fontProgram(font: PDFDict, inner: PDFDict): FontProgram | undefined {
  const program = open(dictAt(inner, 'FontDescriptor'));
  if (!program) return undefined;
  const toGlyph = inner === font ? simpleGlyphs(font, program) : compositeGlyphs(inner);
  if (!toGlyph) return undefined;
  return {
    glyphs: program.numGlyphs,
    advance: (code) => {
      const glyph = toGlyph(code);
      try {
        return glyph === undefined ? undefined : (program.getGlyph(glyph).advanceWidth * 1000) / program.unitsPerEm;
      } catch {
        return undefined;
      }
    },
  };
}

function open(descriptor: PDFDict | undefined): fontkit.Font | undefined {
  const stream = descriptor && look(descriptor, 'FontFile2');
  if (!(stream instanceof PDFRawStream)) return undefined;
  try {
    const font = fontkit.create(decodePDFRawStream(stream).decode() as Parameters<typeof fontkit.create>[0]);
    return 'fonts' in font ? undefined : font;
  } catch {
    return undefined;
  }
}

type ToGlyph = (code: number) => number | undefined;

/** Codes of ASCII, which all Latin encodings share: of the others only a table of names would tell. */
function simpleGlyphs(font: PDFDict, program: fontkit.Font): ToGlyph | undefined {
  if (!/^(?:WinAnsi|MacRoman)Encoding$/.test(nameAt(font, 'Encoding') ?? '')) return undefined;
  return (code) => {
    if (code < 0x20 || code > 0x7e) return undefined;
    try {
      return program.hasGlyphForCodePoint(code) ? program.glyphForCodePoint(code).id : undefined;
    } catch {
      return undefined;
    }
  };
}

function compositeGlyphs(inner: PDFDict): ToGlyph {
  const map = look(inner, 'CIDToGIDMap');
  if (!(map instanceof PDFRawStream)) return (code) => code;
  const bytes = decodePDFRawStream(map).decode();
  return (code) =>
    code * 2 + 1 < bytes.length ? (bytes[code * 2] ?? 0) * 256 + (bytes[code * 2 + 1] ?? 0) : undefined;
}
