import type { PdfFacts } from '../facts.ts';
import type { Color } from './color.ts';
import type { PrintFont } from './fonts.ts';
import { paintPage } from './painter.ts';

/** A box on a page, in points from its top left corner. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** From where to where on a page, in points from its top. */
export interface Reach {
  top: number;
  bottom: number;
}

/** Ascenders and descenders of a line, as shares of its size. */
export const ABOVE = 0.75;
export const BELOW = 0.25;

/** What one text-showing operator puts on the page. */
export interface PaintedText {
  /** Nothing where the file does not tell what its codes mean. */
  text: string;
  /** Start of the baseline. */
  x: number;
  y: number;
  /** The smaller of a letter's two scales: Tf size × text matrix × page matrix. */
  sizePt: number;
  /** How far letters lean, and how far the line turns, in degrees. */
  slantDegrees: number;
  turnDegrees: number;
  color: Color;
  /** Whether a printer needs its black alone for it. */
  isOneInk: boolean;
  /** How many times larger the page shows it than it was set. */
  scale: number;
  /** Shown by text rendering mode 3, which paints nothing. */
  isInvisible: boolean;
  font: PrintFont | undefined;
  /** What `Tw` adds to each space. */
  wordSpacePt: number;
  /** The widest space between two words, beyond the face's own; 0 where nothing is wider. */
  stretchPt: number;
  /** What stands between each two letters at the least, beyond the face's own; 0 where fewer than four stand together. */
  spreadPt: number;
  /** The box around the ink of each glyph; nothing where the file does not embed its outlines. */
  ink(): Box[];
  /** How far up and down that ink reaches, where it is known and the text is not turned: sooner told than the boxes. */
  reach(): Reach | undefined;
  mcid?: number;
  /** Its baseline without what raises it, and where on it the text begins and ends, with and without the spaces at its ends. */
  line: { y: number; from: number; to: number; inkFrom: number; inkTo: number };
  /** From the first letter to the last one, by their size, turned as the text is. */
  box: Box;
  /** The marked sequences that it stands in, by their order of opening on the page. */
  sequences: number[];
}

/** A path that is filled or stroked, or a picture. */
export interface PaintedShape {
  kind: 'fill' | 'stroke' | 'image';
  box: Box;
  /** The boxes of what it is made of: of each closed figure that is filled, of each stretch that is stroked. */
  parts(): Box[];
  color: Color;
  /** Whether a printer needs its black alone for it. */
  isOneInk: boolean;
  /** Tag of the marked sequence that it stands in, and its id on the page. */
  tag?: string;
  mcid?: number;
}

export interface PaintedPage {
  texts: PaintedText[];
  shapes: PaintedShape[];
}

const known = new WeakMap<PdfFacts['document'], PaintedPage[]>();

/** What the operators of each page paint, in their order, forms within forms included. */
export function paintedPages({ document }: Pick<PdfFacts, 'document'>): PaintedPage[] {
  const pages = known.get(document) ?? document.getPages().map((page) => paintPage(page, document.context));
  known.set(document, pages);
  return pages;
}

/** A text that is turned by more is no rounding of its matrix. */
const TURNED_DEGREES = 0.5;

/** Whether a text is not upright. */
export function isTurned({ turnDegrees }: { turnDegrees: number }): boolean {
  return Math.abs(turnDegrees) > TURNED_DEGREES;
}

/** Texts that ink is seen of. */
export function visibleTexts(page: PaintedPage): PaintedText[] {
  return page.texts.filter(({ text, isInvisible }) => !isInvisible && text.trim() !== '');
}
