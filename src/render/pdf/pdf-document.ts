import PDFKit from 'pdfkit';
import type { PdfMetadata } from './metadata.ts';
import { xmpPacket } from './metadata.ts';

/** An object of the file, as pdfkit keeps it (half-public: pdfkit 0.20.1 is pinned, and one test guards the seam). */
export interface PdfReference {
  data: Record<string, unknown>;
}

/** A structure element of pdfkit. */
export interface StructureElement {
  dictionary: PdfReference;
  add(child: unknown): StructureElement;
  end(): void;
}

interface OutlineNode {
  addItem(title: string, options: Record<string, unknown>): OutlineNode;
}

/** A font of the file: the glyphs that are used, their widths in thousandths of the size, and the characters that each stands for. */
export interface EmbeddedFont {
  id: string;
  ref(): PdfReference;
  subset: { includeGlyph(glyph: number): number };
  widths: number[];
  unicode: number[][];
  /** Thousandths of the size in a font unit. */
  scale: number;
}

/** The parts of pdfkit's document that we use and its published type leaves out. */
export interface PdfInternals {
  _root: PdfReference;
  outline: OutlineNode;
  page: {
    markings: { tag: string; structContent?: unknown }[];
    height: number;
    fonts: Record<string, PdfReference>;
  };
  /** Opens a font and makes it `_font`. */
  font(bytes: Uint8Array): void;
  _font: EmbeddedFont;
  struct(role: string, options?: Record<string, unknown>): StructureElement;
  addStructure(element: StructureElement): void;
  markStructureContent(role: string): unknown;
  endMarkedContent(): void;
  addContent(operators: string): void;
  annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): void;
  addNamedDestination(name: string, fit: 'XYZ', left: number, top: number, zoom: null): void;
  ref(data: Record<string, unknown>): PdfReference & { end(): void };
}

interface ColorMethods {
  _normalizeColor(this: unknown, color: unknown): unknown;
  _setColorCore(this: unknown, color: unknown, stroke: boolean): boolean;
}

/**
 * A PDF 1.7 file that says it is PDF/UA-1 (UA-01 to UA-06). pdfkit's own `subset: 'PDF/UA'` writes a CIDSet that veraPDF finds wrong
 * (7.21.4.2-2), and its XMP does not escape `&` and `<`, so both are done here.
 */
export class PdfDocument extends PDFKit {
  readonly #metadata: PdfMetadata;

  constructor(metadata: PdfMetadata) {
    super({
      pdfVersion: '1.7',
      tagged: true,
      lang: metadata.lang,
      displayTitle: true,
      autoFirstPage: false,
      // Without this Helvetica would be read for every file, which uses its own faces only.
      font: '',
      info: {
        Title: metadata.title,
        ...(metadata.author && { Author: metadata.author }),
        ...(metadata.subject && { Subject: metadata.subject }),
        Creator: metadata.producer,
        Producer: metadata.producer,
        CreationDate: metadata.created,
      },
    } as ConstructorParameters<typeof PDFKit>[0]);
    this.#metadata = metadata;
    const { _root } = this.internals;
    const preferences = _root.data.ViewerPreferences as PdfReference;
    // PR-10: an office printer must not shrink large print.
    preferences.data.PrintScaling = 'None';
    preferences.data.PickTrayByPDFSize = true;
    preferences.data.Duplex = metadata.duplex;
    _root.data.PageLabels = { Nums: [0, { S: 'D' }] };
  }

  get internals(): PdfInternals {
    return this as unknown as PdfInternals;
  }

  /** Replaces pdfkit's XMP; called by `end()`. */
  _addInfo(): void {
    (this as unknown as { appendXML(xml: string): void }).appendXML(xmpPacket(this.#metadata));
  }

  /** Black and white in one ink (LP-18, PR-08): pdfkit would write them as a mix of three. */
  _setColorCore(color: unknown, stroke: boolean): boolean {
    const kit = PDFKit.prototype as unknown as ColorMethods;
    const parts = kit._normalizeColor.call(this, color);
    if (!Array.isArray(parts) || parts.length !== 3 || parts.some((part) => part !== parts[0])) {
      return kit._setColorCore.call(this, color, stroke);
    }
    this.internals.addContent(`${parts[0]} ${stroke ? 'G' : 'g'}`);
    return true;
  }

  /** The whole file, once it has been ended. */
  async bytes(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of this as unknown as AsyncIterable<Uint8Array>) chunks.push(chunk);
    const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let offset = 0;
    for (const chunk of chunks) {
      whole.set(chunk, offset);
      offset += chunk.length;
    }
    return whole;
  }
}
