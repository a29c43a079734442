import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { contentStreamOf, decodedStream } from '../../src/verify/pdf/content-streams.ts';
import type { Block } from '../../src/verify/pdf/print/blocks.ts';
import { toUnicode } from '../../src/verify/pdf/print/cmap.ts';
import { operators } from '../../src/verify/pdf/print/operators.ts';

/** A text of a page as its operators show it: a matrix, a face, a size and the glyphs. */
export interface Shown {
  page: number;
  text: string;
  font: string;
  sizePt: number;
  /** From the top left corner of the page to the start of its baseline. */
  x: number;
  y: number;
  /** The operand of `TJ`. */
  glyphs: string;
  start: number;
  end: number;
}

/** How a text is shown instead. What is not given stays. */
export interface Change {
  rightPt?: number;
  upPt?: number;
  sizePt?: number;
  text?: string;
  glyphs?: string;
  /** Text matrix without the place. */
  matrix?: string;
  /** Another face of the page. */
  font?: string;
  /** What is shown on a line of its own below it. */
  nextLine?: { text: string; rightPt: number; downPt: number };
  /** A black rule so far below the baseline. */
  ruleBelowPt?: number;
  /** Operators before the text, and after it. */
  before?: string;
  after?: string;
}

const SHOWN = /BT \/(\w+) ([\d.]+) Tf 1 0 0 -1 ([\d.]+) ([\d.]+) Tm\n(\[[^\]]*\]) TJ\nET/g;

/** A real PDF under the knife: its content streams and objects, changed one by one, and written back. */
export class Edit {
  readonly document: PDFDocument;
  /** What stands on the pages before the first change. */
  readonly blocks: readonly Block[];

  constructor(document: PDFDocument, blocks: readonly Block[]) {
    this.document = document;
    this.blocks = blocks;
  }

  page(number: number): PDFPage {
    return this.document.getPage(number - 1);
  }

  /** Changes the operators of a page. The new ones are not compressed. */
  rewrite(page: number, change: (stream: string) => string): void {
    const { node } = this.page(page);
    const before = contentStreamOf(this.page(page));
    const after = change(before);
    if (after === before) throw new Error(`Unexpected page ${page} without what is to be changed`);
    const bytes = Uint8Array.from(after, (character) => character.charCodeAt(0));
    node.set(PDFName.of('Contents'), this.document.context.register(this.document.context.stream(bytes)));
  }

  /** Texts of a page, in painted order. */
  shown(page: number): Shown[] {
    return [...contentStreamOf(this.page(page)).matchAll(SHOWN)].map((match) => {
      const [whole, font = '', size = '', x = '', y = '', glyphs = ''] = match;
      const text = this.#decode(page, font, glyphs);
      const [start, end] = [match.index, match.index + whole.length];
      return { page, text, font, sizePt: Number(size), x: Number(x), y: Number(y), glyphs, start, end };
    });
  }

  /** Finds the text of a page that is these words, or the first that has them. */
  find(page: number, words: string): Shown {
    const texts = this.shown(page).map((shown) => ({ shown, text: shown.text.replaceAll('\u00a0', ' ').trim() }));
    const found = texts.find(({ text }) => text === words.trim()) ?? texts.find(({ text }) => text.includes(words));
    if (!found) throw new Error(`Unexpected page ${page} without "${words}"`);
    return found.shown;
  }

  /** Shows the first text of a page that has these words in another way. */
  change(page: number, words: string, change: Change): void {
    this.replace(this.find(page, words), change);
  }

  replace(shown: Shown, change: Change): void {
    const { page, start, end } = shown;
    const font = change.font ?? shown.font;
    const size = `/${font} ${change.sizePt ?? shown.sizePt} Tf`;
    const glyphs = change.glyphs ?? (change.text === undefined ? shown.glyphs : this.encode(page, font, change.text));
    const place = `${shown.x + (change.rightPt ?? 0)} ${shown.y - (change.upPt ?? 0)}`;
    // The page counts downwards.
    const [a = 1, b = 0, c = 0, d = 1] = (change.matrix ?? '1 0 0 1').split(' ').map(Number);
    const lines = [change.before, `BT ${size} ${a} ${-b} ${c} ${-d} ${place} Tm\n${glyphs} TJ\nET`];
    if (change.nextLine) {
      const { text, rightPt, downPt } = change.nextLine;
      const below = `${shown.x + rightPt} ${shown.y + downPt}`;
      lines.push(`BT ${size} 1 0 0 -1 ${below} Tm\n${this.encode(page, font, text)} TJ\nET`);
    }
    if (change.ruleBelowPt !== undefined) {
      const y = shown.y + change.ruleBelowPt;
      lines.push(`0 G 1 w ${shown.x} ${y} m ${shown.x + 300} ${y} l S`);
    }
    lines.push(change.after);
    const operators = lines.filter((line) => line !== undefined).join('\n');
    this.rewrite(page, (stream) => stream.slice(0, start) + operators + stream.slice(end));
  }

  /** Paints on a page in its own coordinates, y upwards from the foot. */
  paint(page: number, content: string): void {
    this.rewrite(page, (stream) => {
      const flip = stream.match(/^1 0 0 -1 0 [\d.]+ cm/)?.[0] ?? '';
      return `q\n${stream}\n${'Q\n'.repeat(unclosed(stream) + 1)}${flip.includes('-1') ? '' : flip}\n${content}\n`;
    });
  }

  /** Adds a text to a page as a further content of a structure element. */
  addText(id: string, { page, mcid, font, sizePt, x, y, text }: Added): void {
    const glyphs = this.encode(page, font, text);
    const show = `BT\n1 0 0 1 ${x} ${y} Tm\n/${font} ${sizePt} Tf\n${glyphs} TJ\nET`;
    this.paint(page, `/Span <</MCID ${mcid}>> BDC\n0 g\n${show}\nEMC`);
    const element = this.element(id);
    const kids = element.lookup(PDFName.of('K'));
    const mcr = this.document.context.obj({ Type: 'MCR', MCID: mcid });
    mcr.set(PDFName.of('Pg'), this.page(page).ref);
    const before = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
    element.set(PDFName.of('K'), this.document.context.obj([...before, mcr]));
  }

  /** A structure element by its id. */
  element(id: string): PDFDict {
    const found = this.objects().find((object) => {
      const own = object.lookup(PDFName.of('ID'));
      return (
        object.has(PDFName.of('S')) &&
        (own instanceof PDFString || own instanceof PDFHexString) &&
        own.decodeText() === id
      );
    });
    if (!found) throw new Error(`Unexpected file without an element "${id}"`);
    return found;
  }

  /** All dictionaries that stand by themselves. */
  objects(): PDFDict[] {
    return this.document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  }

  /** Replaces the bytes of an embedded face's program. */
  rewriteProgram(name: string, change: (program: string) => string): void {
    const descriptor = this.objects().find(
      (object) =>
        object.lookup(PDFName.of('FontName'))?.toString().includes(name) && object.has(PDFName.of('FontFile2')),
    );
    const ref = descriptor?.get(PDFName.of('FontFile2'));
    if (!(ref instanceof PDFRef)) throw new Error(`Unexpected file without the face ${name}`);
    const program = change(decodedStream(ref, this.document.context));
    const bytes = Uint8Array.from(program, (character) => character.charCodeAt(0));
    this.document.context.assign(ref, this.document.context.stream(bytes, { Length1: bytes.length }));
  }

  /** Says that every letter of all faces is another one: a page of another script, as far as texts tell. */
  pretend(letter: (text: string) => string): void {
    for (const face of this.objects().filter((object) => object.has(PDFName.of('ToUnicode')))) {
      const ref = face.get(PDFName.of('ToUnicode'));
      if (!(ref instanceof PDFRef)) continue;
      const hex = (text: string) => [...Array(text.length).keys()].map((at) => hexOf(text.charCodeAt(at))).join('');
      const lines = [...toUnicode(decodedStream(ref, this.document.context))].map(
        ([code, text]) => `<${hexOf(code)}> <${hex(letter(text))}>`,
      );
      const table = `begincmap\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar\nendcmap`;
      this.document.context.assign(ref, this.document.context.stream(table));
    }
  }

  /** Glyphs of a text in a face of the page; the face must have them all. */
  encode(page: number, font: string, text: string): string {
    const codes = new Map([...this.characters(page, font)].map(([code, shown]) => [shown, code]));
    const hex = [...text].map((character) => {
      const code = codes.get(character);
      if (code === undefined) throw new Error(`Unexpected "${character}", the face of the page does not have it`);
      return code.toString(16).padStart(4, '0');
    });
    return `[<${hex.join('')}>]`;
  }

  async save(): Promise<Uint8Array> {
    return this.document.save({ useObjectStreams: false, updateFieldAppearances: false });
  }

  /** Texts of the character codes of a face of a page. */
  characters(page: number, font: string): Map<number, string> {
    const fonts = this.page(page).node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
    const table = fonts?.lookup(PDFName.of(font), PDFDict).lookup(PDFName.of('ToUnicode'));
    if (!(table instanceof PDFRawStream)) throw new Error(`Unexpected page ${page} without the face ${font}`);
    return toUnicode(decodedStream(table, this.document.context));
  }

  #decode(page: number, font: string, glyphs: string): string {
    const characters = this.characters(page, font);
    const [operator] = operators(`${glyphs} TJ`);
    const parts = operator?.operands[0];
    if (!Array.isArray(parts)) return '';
    return parts
      .flatMap((part) => (typeof part === 'object' && 'bytes' in part ? (part.bytes.match(/[\s\S]{2}/g) ?? []) : []))
      .map((pair) => characters.get(pair.charCodeAt(0) * 256 + pair.charCodeAt(1)) ?? '')
      .join('');
  }
}

/** A text that a page gets. */
export interface Added {
  page: number;
  mcid: number;
  font: string;
  sizePt: number;
  x: number;
  y: number;
  text: string;
}

/** Makes a copy of a PDF that has a fault. */
export async function edited(
  bytes: Uint8Array,
  blocks: readonly Block[],
  change: (edit: Edit) => void,
): Promise<Uint8Array> {
  const edit = new Edit(await PDFDocument.load(bytes, { updateMetadata: false }), blocks);
  change(edit);
  return edit.save();
}

function hexOf(code: number): string {
  return code.toString(16).padStart(4, '0');
}

function unclosed(stream: string): number {
  return (stream.match(/^q$/gm)?.length ?? 0) - (stream.match(/^Q$/gm)?.length ?? 0);
}
