import type { Subject } from '../../subject.ts';
import { judged, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import { type BlockLine, blocksOf, headingLevel } from './blocks.ts';
import { few, placeOn, points, words } from './measures.ts';

/** Gaps at the break are not on the page: an entry that nearly fills one is let pass. */
const SURE = 0.97;

/**
 * LP-16: an entry of the resource list that fits on one page stands on one page. One that directly follows a heading, which stays with its first lines
 * (LP-15), has to fit together with that heading.
 */
export function wholeEntries(facts: PdfFacts, subject: Subject): Verdict {
  const entries = new Map<string, BlockLine[]>();
  const headings = new Map<string, BlockLine[]>();
  let before: BlockLine[] = [];
  for (const block of blocksOf(facts)) {
    const { element, entry, lines } = block;
    if (entry && element.role !== 'Lbl') {
      if (!entries.has(entry)) headings.set(entry, before);
      entries.set(entry, [...(entries.get(entry) ?? []), ...lines]);
    }
    if (element.role !== 'Lbl') before = headingLevel(block) === undefined ? [] : [...before, ...lines];
  }
  if (entries.size === 0) return notApplicable('LP-16', 'no resource entries that carry their id');
  const roomPt = pageRoomPt(facts, subject);
  const places = [...entries].flatMap(([entry, lines]) =>
    splitEntry(lines, headings.get(entry) ?? [], roomPt, subject),
  );
  return judged('LP-16', few(places), `${entries.size} entries; a page holds ${points(roomPt)} of text`);
}

function splitEntry(
  lines: readonly BlockLine[],
  heading: readonly BlockLine[],
  roomPt: number,
  subject: Subject,
): Place[] {
  const pages = [...new Set(lines.map(({ page }) => page))];
  const [first] = lines;
  if (pages.length < 2 || !first) return [];
  const heightPt =
    pages.length * leadPt(lines) +
    (pages.length - 1) * gapPt(lines) +
    pages.reduce((sum, page) => sum + heightOf(lines.filter((line) => line.page === page)), 0);
  const [top] = heading.filter(({ page }) => page === first.page);
  const headingPt = top && top.y < first.y ? heightOf([top, first]) - heightOf([first]) : 0;
  if (heightPt + headingPt >= SURE * roomPt) return [];
  const size = `${points(heightPt)} high, a page holds ${points(roomPt)}`;
  return [placeOn(subject, first.page, `entry ${words(first.text)} goes on to page ${pages.at(-1)}: ${size}`)];
}

/** What a line has above and below its letters, where lines stand far apart as Nastaliq needs. */
function leadPt(lines: readonly BlockLine[]): number {
  const sizePt = Math.max(...lines.map((line) => line.sizePt));
  return Math.max(0, usual(stepsOf(lines)) - 1.25 * sizePt);
}

/** What stands between the fields of an entry, beyond the distance of its lines; at the break it is not on the page. */
function gapPt(lines: readonly BlockLine[]): number {
  const steps = stepsOf(lines);
  return Math.max(0, ...steps.map((step) => step - usual(steps)));
}

/** The middle one of some distances. */
function usual(steps: readonly number[]): number {
  return [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
}

/** Distances of lines that follow each other on one page. */
function stepsOf(lines: readonly BlockLine[]): number[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next && next.page === line.page && next.y > line.y ? [next.y - line.y] : [];
  });
}

/** From the top of the first line to the foot of the last one. */
function heightOf(lines: readonly BlockLine[]): number {
  const tops = lines.map(({ y, sizePt }) => y - sizePt);
  const feet = lines.map(({ y, sizePt }) => y + 0.25 * sizePt);
  return Math.max(...feet) - Math.min(...tops);
}

/** Between the margins that the edition promises; without a promise, the most that a page of the file holds. */
function pageRoomPt(facts: PdfFacts, { profile }: Subject): number {
  const heightPt = facts.pages[0]?.heightPt ?? 0;
  if (profile) return heightPt - profile.page.marginTopPt - profile.page.marginBottomPt;
  const lines = blocksOf(facts).flatMap((block) => block.lines);
  const pages = facts.pages.map((_, index) => lines.filter(({ page }) => page === index + 1));
  return Math.max(0, ...pages.filter((one) => one.length > 0).map(heightOf));
}
