import type { Subject } from '../../subject.ts';
import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import { few, placeOn, words } from './measures.ts';
import { type PaintedShape, paintedPages } from './painted.ts';

/** A line thicker than this is a bar. */
const THICKEST_PT = 3;
/** An underline stands so close below the baseline, as a share of the size. */
const CLOSE = 0.35;

/** LP-13: emphasis is bold alone; nothing is underlined. */
export function oneEmphasis(facts: PdfFacts, subject: Subject): Verdict {
  if (facts.pages.every(({ texts }) => texts.length === 0)) return notApplicable('LP-13', 'no text that can be read');
  const painted = paintedPages(facts);
  const places = facts.pages.flatMap(({ texts }, index) => {
    const strokes = painted[index]?.shapes.filter(isLevelLine) ?? [];
    return texts
      .filter(({ text }) => text.trim() !== '')
      .filter((text) => strokes.some(({ box }) => isUnder(box, text)))
      .map(({ text }) => placeOn(subject, index + 1, `${words(text)} is underlined`));
  });
  return judged('LP-13', few(places), places.length === 0 ? 'no line stands under a text' : undefined);
}

function isLevelLine({ kind, box }: PaintedShape): boolean {
  return kind !== 'image' && box.bottom - box.top <= THICKEST_PT && box.right - box.left > 4 * (box.bottom - box.top);
}

interface Line {
  x: number;
  y: number;
  width: number;
  sizePt: number;
}

function isUnder(box: PaintedShape['box'], { x, y, width, sizePt }: Line): boolean {
  const level = (box.top + box.bottom) / 2 - y;
  const overlap = Math.min(box.right, x + width) - Math.max(box.left, x);
  return level > 0 && level < CLOSE * sizePt && overlap > width / 2;
}
