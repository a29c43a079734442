import type { Subject } from '../../subject.ts';
import { judged, needsPerson, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import { type Block, blocksOf, blockText, headingLevel } from './blocks.ts';
import { bodySizePt } from './body-size.ts';
import { isBoldName } from './fonts.ts';
import { editionKind } from './kind.ts';
import { few, placeOn, points, words } from './measures.ts';

/** Sizes that the authorities give for large print: the top level, and any level. */
const LARGE_TOP_PT = 22;
const LARGE_LEAST_PT = 20;
const TOLERANCE_PT = 0.05;

/** LP-03: headings are bold, larger than the text, and no deeper one is larger than a higher one; in large print 22 and 20 pt at least. */
export function headingSizes(facts: PdfFacts, subject: Subject): Verdict {
  const blocks = blocksOf(facts);
  if (blocks.length === 0) return needsPerson('LP-03', 'no tags tell which text is a heading');
  const headings = blocks.filter((block) => headingLevel(block) !== undefined && block.lines.length > 0);
  if (headings.length === 0) return notApplicable('LP-03', 'no headings');
  const bodyPt = bodySizePt(facts);
  const leastPt = leastByLevel(headings);
  const places = headings.flatMap((heading) => faultsOf(heading, { leastPt, bodyPt, subject }));
  return judged('LP-03', few(places), `${sizesByLevel(leastPt)}, over text of ${points(bodyPt)}`);
}

interface Known {
  /** The smallest size of each level. */
  leastPt: ReadonlyMap<number, number>;
  bodyPt: number;
  subject: Subject;
}

function faultsOf(heading: Block, { leastPt, bodyPt, subject }: Known): Place[] {
  const level = headingLevel(heading) ?? 1;
  const sizePt = smallest(heading);
  const floorPt = editionKind(subject) === 'large' ? (level === 1 ? LARGE_TOP_PT : LARGE_LEAST_PT) : 0;
  const isLight = heading.lines.some(({ parts }) => parts.some(({ text, font }) => text.trim() && !isBoldName(font)));
  const higher = [...leastPt].flatMap(([other, size]) => (other < level ? [size] : []));
  const faults = [
    sizePt <= bodyPt + TOLERANCE_PT && `is ${points(sizePt)}, not larger than the text of ${points(bodyPt)}`,
    sizePt < floorPt - TOLERANCE_PT && `is ${points(sizePt)}, expected ${floorPt} pt or more`,
    sizePt > Math.min(...higher) + TOLERANCE_PT && `is ${points(sizePt)}, larger than a heading above its level`,
    isLight && 'is not bold',
  ].filter((fault) => fault !== false);
  return faults.map((fault) =>
    placeOn(subject, heading.lines[0]?.page ?? 0, `heading ${words(blockText(heading))} ${fault}`),
  );
}

function smallest({ lines }: Block): number {
  return Math.min(...lines.map(({ sizePt }) => sizePt));
}

function leastByLevel(headings: readonly Block[]): Map<number, number> {
  const least = new Map<number, number>();
  for (const heading of headings) {
    const level = headingLevel(heading) ?? 1;
    least.set(level, Math.min(least.get(level) ?? Number.POSITIVE_INFINITY, smallest(heading)));
  }
  return least;
}

function sizesByLevel(leastPt: ReadonlyMap<number, number>): string {
  const levels = [...leastPt].sort(([a], [b]) => a - b);
  return levels.map(([level, size]) => `level ${level} ${points(size)}`).join(', ');
}
