import type { DocumentFonts } from './fonts.ts';
import type { MeasuredLine } from './measured.ts';
import type { EmbeddedFont, PdfDocument } from './pdf-document.ts';
import type { Rectangle } from './tags.ts';
import type { GlyphRun } from './typeset/set-lines.ts';
import { type Chunk, chunksOf } from './typeset/words.ts';

/** A place on a page, in points from its top left corner. */
interface Place {
  left: number;
  /** Of the baseline. */
  top: number;
}

/** What is drawn on, and with. */
export interface Ink {
  pdf: PdfDocument;
  fonts: DocumentFonts;
}

/**
 * Shows glyphs at their exact places, with the offsets that HarfBuzz gave them. Text whose glyphs would be copied as something else (they stand in
 * another order, or one glyph serves two characters) carries what it says as `ActualText`, word by word, so that copied and spoken text is
 * exact (UX-13, UX-14).
 * @param says Whether the text carries what it says in any case: see `saysItself`.
 */
function showText({ pdf, fonts }: Ink, run: GlyphRun, place: Place, says: boolean): void {
  const font = fonts.get(run.family, run.weight);
  pdf.internals.page.fonts[font.id] ??= font.ref();
  const chunks = chunksOf(run, (chunk) => isExact(font, fonts, run, chunk));
  const isMarked = says || chunks.length > 1 || !chunks.every((chunk) => isExact(font, fonts, run, chunk));
  for (const chunk of chunks) {
    if (isMarked) pdf.internals.addContent(`/Span <</ActualText ${hexString(chunk.text)}>> BDC`);
    show(pdf, font, fonts, run, chunk, { ...place, left: place.left + chunk.left });
    if (isMarked) pdf.internals.addContent('EMC');
  }
}

/**
 * Shows some runs of a line.
 * @param place From the place of a run's baseline in the measured tree to its place on the page.
 */
export function showRuns(
  ink: Ink,
  runs: readonly GlyphRun[],
  line: MeasuredLine,
  place: (measured: Rectangle) => Rectangle,
): void {
  const says = !line.segments.every((segment) => segment.runs.every((run) => saysItself(ink, run)));
  for (const run of runs) showText(ink, run, place({ left: run.left, top: line.baseline, width: 0, height: 0 }), says);
}

/**
 * Whether the glyphs of a run are copied as its text. Where those of one run on a line are not, all of the line carry what they say: a reader that
 * finds spaces by itself would find some twice, and others where there are none.
 */
function saysItself({ fonts }: Ink, run: GlyphRun): boolean {
  const whole: Chunk = { text: run.text, left: 0, glyphs: run.glyphs };
  return isExact(fonts.get(run.family, run.weight), fonts, run, whole);
}

/** Readers drop a space that stands by itself between two words of other faces, unless the file insists on it. */
function isExact(font: EmbeddedFont, fonts: DocumentFonts, run: GlyphRun, chunk: Chunk): boolean {
  return chunk.text.trim() !== '' && copiedAs(font, fonts, run, chunk) === chunk.text;
}

/** What a reader copies when nothing else is said: the characters that the file gives for each glyph, in the order of the glyphs. */
function copiedAs(font: EmbeddedFont, fonts: DocumentFonts, run: GlyphRun, { glyphs }: Chunk): string {
  return glyphs
    .map(({ id, codePoints }) => {
      const number = fonts.include(font, run.family, run.weight, id, codePoints);
      return String.fromCodePoint(...(font.unicode[number] ?? []));
    })
    .join('');
}

function show(
  { internals }: PdfDocument,
  font: EmbeddedFont,
  fonts: DocumentFonts,
  { family, weight, sizePt }: GlyphRun,
  { glyphs }: Chunk,
  { left, top }: Place,
): void {
  const write = (operators: string) => internals.addContent(operators);
  // Black in one ink (LP-18), whatever was drawn before. The page of pdfkit counts from its top, so letters are turned upright again.
  write('0 g');
  write(`BT /${font.id} ${number(sizePt)} Tf 1 0 0 -1 ${number(left)} ${number(top)} Tm`);
  let [rise, gap, shown] = [0, 0, ''];
  const move = () => {
    if (Math.abs(gap) < 0.01) return;
    shown += ` ${number(-gap)} `;
    gap = 0;
  };
  const flush = () => {
    if (shown !== '') write(`[${shown}] TJ`);
    shown = '';
  };
  for (const { id, codePoints, xAdvance, xOffset, yOffset } of glyphs) {
    const code = fonts.include(font, family, weight, id, codePoints);
    if (yOffset !== rise) {
      flush();
      write(`${number((yOffset * font.scale * sizePt) / 1000)} Ts`);
      rise = yOffset;
    }
    gap += xOffset * font.scale;
    move();
    shown = `${shown}<${code.toString(16).padStart(4, '0')}>`.replace('><', '');
    gap += (xAdvance - xOffset) * font.scale - (font.widths[code] ?? 0);
  }
  // After the last glyph too: where a text ends is where the next one begins.
  move();
  flush();
  if (rise !== 0) write('0 Ts');
  write('ET');
}

/** A string of the file in UTF-16, in hexadecimal digits. */
function hexString(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'));
  return `<feff${units.join('')}>`;
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
