import type { PdfFacts } from '../facts.ts';
import { type Box, type PaintedText, paintedPages, visibleTexts } from '../print/painted.ts';

/** Texts whose baselines lie close together. */
interface InkLine {
  /** Of the lowest. */
  y: number;
  texts: PaintedText[];
}

/** Ink of a line that reaches into the box of a letter below it. */
export interface InkOverlap {
  page: number;
  line: string;
  next: string;
}

/** Boxes that touch by less than this share a hairline of rounding. */
const TOLERANCE_PT = 0.25;

/** Lines of a page whose letters reach into each other, of those whose outlines are in the file; nothing where none are. */
export function inkOverlaps(facts: PdfFacts): { lines: number; found: InkOverlap[] } | undefined {
  const pages = paintedPages(facts).map((page) => linesOf(visibleTexts(page)));
  const hasInk = pages.some((lines) => lines.some(({ texts }) => texts.some((text) => text.reach())));
  if (!hasInk) return undefined;
  const found = pages.flatMap((lines, index) =>
    lines.flatMap((line, at) => {
      const next = lines[at + 1];
      return next && touch(line, next) ? [{ page: index + 1, line: textOf(line), next: textOf(next) }] : [];
    }),
  );
  return { lines: pages.reduce((sum, lines) => sum + lines.length, 0), found };
}

/** Marks that a script sets above or below its letters, and words that slope down to the end of a line, are no lines of their own. */
const STEP = 0.6;

/** From top to bottom. */
function linesOf(texts: readonly PaintedText[]): InkLine[] {
  const lines: InkLine[] = [];
  for (const text of texts.toSorted((a, b) => a.y - b.y)) {
    const last = lines.at(-1);
    if (last && text.y - last.y < STEP * text.sizePt) {
      last.texts.push(text);
      last.y = text.y;
    } else lines.push({ y: text.y, texts: [text] });
  }
  return lines;
}

function touch(line: InkLine, next: InkLine): boolean {
  if (lowest(line) <= highest(next) + TOLERANCE_PT) return false;
  const [above, below] = [inkIn(line), inkIn(next)];
  return above.some((box) => below.some((one) => overlap(box, one)));
}

/** Most lines stand clear of each other, and no box has to be compared. A turned text may reach anywhere. */
function lowest({ texts }: InkLine): number {
  return Math.max(
    ...texts.map((text) => text.reach()?.bottom ?? (text.turnDegrees === 0 ? 0 : Number.POSITIVE_INFINITY)),
  );
}

function highest({ texts }: InkLine): number {
  const none = (text: PaintedText) => (text.turnDegrees === 0 ? Number.POSITIVE_INFINITY : 0);
  return Math.min(...texts.map((text) => text.reach()?.top ?? none(text)));
}

function inkIn({ texts }: InkLine): Box[] {
  return texts.flatMap((text) => text.ink());
}

function overlap(above: Box, below: Box): boolean {
  const across = Math.min(above.right, below.right) - Math.max(above.left, below.left);
  return across > TOLERANCE_PT && above.bottom - below.top > TOLERANCE_PT;
}

function textOf({ texts }: InkLine): string {
  return texts.map(({ text }) => text).join(' ');
}
