import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { decodedStream } from '../content-streams.ts';
import { toUnicode } from './cmap.ts';
import { type GlyphShape, glyphShapes } from './true-type.ts';

/** A face of the page: what its dictionaries and its program say. Lengths in thousandths of the size. */
export interface PrintFont {
  /** Without the six letters of a subset. */
  name: string;
  bold: boolean;
  /** By its name, its flags or its angle. */
  italic: boolean;
  serif: boolean;
  smallCaps: boolean;
  /** As the descriptor claims it. */
  claimedXHeight?: number;
  /** Bytes of a character code. */
  codeLength: number;
  /** Text of a code; nothing when the file does not tell. */
  text(code: number): string | undefined;
  /** Advance of a code. */
  advance(code: number): number | undefined;
  /** Shape of a letter, where the file embeds a TrueType program and tells its codes. */
  shape(letter: string): GlyphShape | undefined;
  /** Shape of what a code shows, where the file embeds a TrueType program. */
  glyph(code: number): GlyphShape | undefined;
  /** Height of a line as the face's designer meant it: ascent and descent, as the descriptor claims them. */
  claimedLine?: number;
}

/** Bits of a descriptor's flags (ISO 32000-1, table 123). */
const SERIF = 1 << 1;
const ITALIC = 1 << 6;
const SMALL_CAPS = 1 << 17;
const FORCE_BOLD = 1 << 18;

/** Reads a font dictionary. */
export function readFont(font: PDFDict, context: PDFContext): PrintFont {
  const descendants = look(font, 'DescendantFonts');
  const descendant = descendants instanceof PDFArray ? context.lookup(descendants.get(0)) : undefined;
  const inner = descendant instanceof PDFDict ? descendant : font;
  const isComposite = inner !== font;
  const descriptor = look(inner, 'FontDescriptor');
  const known = descriptor instanceof PDFDict ? descriptor : undefined;
  const name = nameOf(look(font, 'BaseFont')) ?? 'unnamed face';
  const flags = numberOf(known, 'Flags') ?? 0;
  const table = toUnicode(decodedStream(look(font, 'ToUnicode'), context));
  const widths = isComposite ? compositeWidths(inner) : simpleWidths(inner);
  const shapes = isComposite ? shapesOf(known, inner, context) : undefined;
  const codes = new Map([...table].map(([code, text]) => [text, code]));
  const glyphs = new Map<number, GlyphShape | undefined>();
  const glyph = (code: number) => {
    if (!glyphs.has(code)) glyphs.set(code, shapes?.(code));
    return glyphs.get(code);
  };
  return {
    name: name.replace(/^[A-Z]{6}\+/, ''),
    bold: isBoldName(name) || (flags & FORCE_BOLD) !== 0 || (numberOf(known, 'FontWeight') ?? 0) >= 600,
    italic:
      /italic|oblique|slanted/i.test(name) || (flags & ITALIC) !== 0 || (numberOf(known, 'ItalicAngle') ?? 0) !== 0,
    serif: (flags & SERIF) !== 0,
    smallCaps: /small-?caps|\bSC\b/i.test(name) || (flags & SMALL_CAPS) !== 0,
    claimedXHeight: numberOf(known, 'XHeight') || undefined,
    codeLength: isComposite ? 2 : 1,
    text: (code) => table.get(code) ?? (isComposite || code < 32 || code > 126 ? undefined : String.fromCharCode(code)),
    advance: widths,
    shape: (letter) => {
      const code = codes.get(letter);
      return code === undefined ? undefined : glyph(code);
    },
    glyph,
    claimedLine: (numberOf(known, 'Ascent') ?? 0) - (numberOf(known, 'Descent') ?? 0) || undefined,
  };
}

/** Whether a face says by its name that it is bold. */
export function isBoldName(name: string): boolean {
  return /bold|black|heavy|demi/i.test(name);
}

/** `CIDToGIDMap` is the identity, or glyphs cannot be told by their codes here. */
function shapesOf(descriptor: PDFDict | undefined, font: PDFDict, context: PDFContext): ReturnType<typeof glyphShapes> {
  const map = look(font, 'CIDToGIDMap');
  if (map instanceof PDFRawStream || !descriptor?.has(PDFName.of('FontFile2'))) return undefined;
  return glyphShapes(decodedStream(look(descriptor, 'FontFile2'), context));
}

function simpleWidths(font: PDFDict): (code: number) => number | undefined {
  const widths = look(font, 'Widths');
  const first = numberOf(font, 'FirstChar') ?? 0;
  if (!(widths instanceof PDFArray)) return () => undefined;
  return (code) => {
    const width = code < first || code - first >= widths.size() ? undefined : widths.lookup(code - first);
    return width instanceof PDFNumber ? width.asNumber() : undefined;
  };
}

/** `W`: runs of `first [widths…]` or `first last width` (ISO 32000-1, 9.7.4.3). */
function compositeWidths(font: PDFDict): (code: number) => number | undefined {
  const all = look(font, 'W');
  const usual = numberOf(font, 'DW') ?? 1000;
  const known = new Map<number, number>();
  const items = all instanceof PDFArray ? all.asArray().map((_, index) => all.lookup(index)) : [];
  for (let index = 0; index < items.length; ) {
    const [first, second, third] = items.slice(index, index + 3);
    if (!(first instanceof PDFNumber)) break;
    if (second instanceof PDFArray) {
      second.asArray().forEach((_, step) => {
        const width = second.lookup(step);
        if (width instanceof PDFNumber) known.set(first.asNumber() + step, width.asNumber());
      });
      index += 2;
    } else if (second instanceof PDFNumber && third instanceof PDFNumber) {
      const last = Math.min(second.asNumber(), first.asNumber() + 0xffff);
      for (let code = first.asNumber(); code <= last; code += 1) known.set(code, third.asNumber());
      index += 3;
    } else break;
  }
  return (code) => known.get(code) ?? usual;
}

function look(dict: PDFDict, key: string) {
  return dict.lookup(PDFName.of(key));
}

function nameOf(value: unknown): string | undefined {
  if (value instanceof PDFName || value instanceof PDFString || value instanceof PDFHexString)
    return value.decodeText();
  return undefined;
}

function numberOf(dict: PDFDict | undefined, key: string): number | undefined {
  const value = dict && look(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}
