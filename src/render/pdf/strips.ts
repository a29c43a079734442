import { type EngineNode, hook } from './engine-node.ts';
import type { Measured, MeasuredLines } from './measured.ts';
import { type Ink, showRuns } from './show-text.ts';

/** Strips at the foot of a page, side by side, whose text stands upright when they are torn off. Places in points from the top left corner of the page. */
export interface Strips {
  leftPt: number;
  topPt: number;
  widthPt: number;
  heightPt: number;
  /** White at the head of a strip. */
  insetPt: number;
  /** How many there are; the texts are taken in turn. */
  count: number;
  texts: readonly Measured[];
}

/** What the strips are painted with: lines to cut along, and their text, turned by a right angle. */
export function stripNodes(ink: Ink, strips: Strips): EngineNode[] {
  const { count, texts } = strips;
  const numbers = Array.from({ length: count }, (_, index) => index);
  const cuts = [...numbers, count].map((number) => hook(() => cut(ink, strips, number)));
  const shown = numbers.map((number) => {
    const text = texts[number % texts.length];
    return hook(() => text && turned(ink, strips, number, text));
  });
  return [...cuts, ...shown];
}

/** A dashed line before the strip of a number, from its head to its foot. */
function cut({ pdf }: Ink, { leftPt, topPt, widthPt, heightPt, count }: Strips, number: number): void {
  const x = leftPt + (widthPt * number) / count;
  pdf.internals.addContent(`q 0.75 w 0 G [5 4] 0 d ${x} ${topPt} m ${x} ${topPt + heightPt} l S Q`);
}

/** A text in the middle of its strip, read from the head of the strip to its foot. */
function turned(ink: Ink, { leftPt, topPt, widthPt, count, insetPt }: Strips, number: number, text: Measured): void {
  const stripPt = widthPt / count;
  const right = leftPt + stripPt * (number + 1) - (stripPt - text.height) / 2;
  ink.pdf.internals.addContent(`q 0 1 -1 0 ${right} ${topPt + insetPt} cm`);
  // From right to left, the lines stand at the other side of what they were measured in.
  for (const { left, lines } of linesIn(text)) {
    for (const line of lines) {
      const runs = line.segments.flatMap((segment) => segment.runs);
      showRuns(ink, runs, line, (place) => ({ ...place, left: place.left - left, top: place.top - text.top }));
    }
  }
  ink.pdf.internals.addContent('Q');
}

function linesIn(measured: Measured): MeasuredLines[] {
  if (measured.kind === 'lines') return [measured];
  return measured.kind === 'box' ? measured.children.flatMap(linesIn) : [];
}
