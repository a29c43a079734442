import { decodePDFRawStream, PDFArray, type PDFDict, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { decodedStream } from '../../content-streams.ts';
import { isEmbedded } from '../../facts/fonts.ts';
import { asDict, dictAt, look, nameAt, numberAt, textAt } from '../../facts/look.ts';
import type { PdfFacts } from '../../facts.ts';
import { pageContents } from '../../marked-content.ts';
import { toUnicode } from '../../print/cmap.ts';
import { readFont } from '../../print/fonts.ts';
import { fontProgram } from './font-program.ts';

/** What is known of a font by what is shown of it. */
export interface ShownFont {
  name: string;
  /** Where it is shown first, from 1. */
  page: number;
  isEmbedded: boolean;
  lacksGlyphMap: boolean;
  /** Codes shown that the file gives no text for, that have a text nobody can read, and that show `.notdef`. */
  withoutText: Set<number>;
  badText: Set<number>;
  missing: Set<number>;
  /** Codes shown whose width in the dictionary is not that of the program. */
  otherWidth: Set<number>;
  /** A list of the glyphs in the program that leaves some out. */
  lacksInCidSet: number;
}

/** Text of this mode is not seen: a layer of recognized text over a scan. */
const INVISIBLE = 3;

const known = new WeakMap<PdfFacts, Map<PDFDict, ShownFont>>();

/** Fonts that text is shown in, each with what its codes lack. */
export function shownFonts(facts: PdfFacts): Map<PDFDict, ShownFont> {
  const found = known.get(facts) ?? read(facts);
  known.set(facts, found);
  return found;
}

function read(facts: PdfFacts): Map<PDFDict, ShownFont> {
  const fonts = new Map<PDFDict, { shown: ShownFont; check: (code: number) => void; length: number }>();
  for (const { painted } of pageContents(facts)) {
    for (const { font, strings, page, renderingMode } of painted) {
      if (!font || strings.length === 0 || renderingMode === INVISIBLE) continue;
      const entry = fonts.get(font) ?? reader(font, page, facts);
      fonts.set(font, entry);
      for (const code of strings.flatMap((text) => codesOf(text, entry.length))) entry.check(code);
    }
  }
  return new Map([...fonts].map(([font, { shown }]) => [font, shown]));
}

function reader(font: PDFDict, page: number, facts: PdfFacts) {
  const kind = nameAt(font, 'Subtype');
  const isComposite = kind === 'Type0';
  const descendants = look(font, 'DescendantFonts');
  const inner = (descendants instanceof PDFArray && asDict(descendants.lookup(0))) || font;
  const descriptor = dictAt(inner, 'FontDescriptor');
  const texts = toUnicode(decodedStream(look(font, 'ToUnicode'), facts.document.context));
  const embedded = kind === 'Type3' || isEmbedded(descriptor);
  const shown: ShownFont = {
    name: (nameAt(font, 'BaseFont') ?? 'unnamed font').replace(/^[A-Z]{6}\+/, ''),
    page,
    isEmbedded: embedded,
    lacksGlyphMap: nameAt(inner, 'Subtype') === 'CIDFontType2' && embedded && !hasGlyphMap(inner),
    withoutText: new Set(),
    badText: new Set(),
    missing: new Set(),
    otherWidth: new Set(),
    lacksInCidSet: 0,
  };
  const program = fontProgram(font, inner);
  const { advance } = readFont(font, facts.document.context);
  shown.lacksInCidSet = program ? missingInCidSet(descriptor, program.glyphs) : 0;
  const tellsItself = isComposite ? hasKnownOrdering(inner) : hasKnownNames(font, descriptor);
  const isIdentity = isComposite && /^Identity-[HV]$/.test(nameAt(font, 'Encoding') ?? '');
  const widths = new Set<number>();
  const check = (code: number) => {
    const text = texts.get(code);
    if (text === undefined || text === '') {
      if (!tellsItself && !(isComposite && !isIdentity)) shown.withoutText.add(code);
    } else if (UNREADABLE.some((sign) => text.includes(sign))) shown.badText.add(code);
    if (isIdentity && code === 0) shown.missing.add(code);
    if (!program || widths.has(code)) return;
    widths.add(code);
    const [said, meant] = [advance(code), program.advance(code)];
    if (said !== undefined && meant !== undefined && Math.abs(said - meant) > 1) shown.otherWidth.add(code);
  };
  return { shown, check, length: isComposite ? 2 : 1 };
}

/** Glyphs of a program that its `CIDSet` leaves out, one bit each; none where there is no such list. */
function missingInCidSet(descriptor: PDFDict | undefined, glyphs: number): number {
  const stream = descriptor && look(descriptor, 'CIDSet');
  if (!(stream instanceof PDFRawStream)) return 0;
  const bits = decodePDFRawStream(stream).decode();
  const has = (glyph: number) => ((bits[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0;
  return Array.from({ length: glyphs }, (_, glyph) => glyph).filter((glyph) => !has(glyph)).length;
}

/** A stream of glyph numbers, or the word that codes are glyph numbers. */
function hasGlyphMap(font: PDFDict): boolean {
  return look(font, 'CIDToGIDMap') instanceof PDFStream || nameAt(font, 'CIDToGIDMap') === 'Identity';
}

/** Adobe's collections of East Asian letters say what their codes mean. */
function hasKnownOrdering(font: PDFDict): boolean {
  const ordering = textAt(dictAt(font, 'CIDSystemInfo'), 'Ordering');
  return ordering !== undefined && /^(GB1|CNS1|Japan1|Korea1|KR)$/.test(ordering);
}

/** What no text may hold: an empty sign, and the marks of byte order. */
const UNREADABLE = ['\0', '\uFEFF', '\uFFFE'];

const SYMBOLIC = 4;

/** A simple font whose encoding is one of letters says by itself what its codes mean. */
function hasKnownNames(font: PDFDict, descriptor: PDFDict | undefined): boolean {
  const encoding = look(font, 'Encoding');
  if (encoding instanceof PDFName) return /^(WinAnsi|MacRoman|MacExpert)Encoding$/.test(encoding.decodeText());
  if (asDict(encoding)) return true;
  return ((numberAt(descriptor, 'Flags') ?? 0) & SYMBOLIC) === 0;
}

function codesOf(text: string, length: number): number[] {
  const codes: number[] = [];
  for (let index = 0; index + length <= text.length; index += length) {
    codes.push([...text.slice(index, index + length)].reduce((code, byte) => code * 256 + byte.charCodeAt(0), 0));
  }
  return codes;
}
