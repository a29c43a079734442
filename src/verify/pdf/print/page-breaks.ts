import type { Subject } from '../../subject.ts';
import { judged, needsPerson, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import { type Block, type BlockLine, blocksOf, blockText, headingLevel } from './blocks.ts';
import { isWhite } from './color.ts';
import { few, placeOn, words } from './measures.ts';
import { paintedPages } from './painted.ts';

const LEAST_LINES = 2;

/** LP-14: a paragraph that goes on over a page break has two lines or more on either side. */
export function noLoneLines(facts: PdfFacts, subject: Subject): Verdict {
  const blocks = blocksOf(facts);
  if (blocks.length === 0) return needsPerson('LP-14', 'no tags tell which lines are of one paragraph');
  const crossing = blocks.map(({ lines }) => byPage(lines)).filter((pages) => pages.length > 1);
  if (crossing.length === 0) return notApplicable('LP-14', 'no paragraph goes on over a page break');
  const places = crossing.flatMap((pages) =>
    pages.filter((onPage) => onPage.length < LEAST_LINES).map((onPage) => lone(onPage, subject)),
  );
  return judged('LP-14', few(places), `${crossing.length} paragraphs go on over a page break`);
}

/** The lines of a block on each of its pages. */
function byPage(lines: readonly BlockLine[]): BlockLine[][] {
  const pages = new Map<number, BlockLine[]>();
  for (const line of lines) {
    const others = pages.get(line.page);
    if (others) others.push(line);
    else pages.set(line.page, [line]);
  }
  return [...pages.values()];
}

function lone([line]: readonly BlockLine[], subject: Subject): Place {
  return placeOn(subject, line?.page ?? 0, `${words(line?.text ?? '')} stands alone, the rest is on another page`);
}

/**
 * LP-15: two lines or more follow a heading on its page, or the whole of what it names. What follows the heading of an empty page for notes is
 * ruled lines.
 */
export function headingsWithText(facts: PdfFacts, subject: Subject): Verdict {
  const blocks = blocksOf(facts);
  if (blocks.length === 0) return needsPerson('LP-15', 'no tags tell which text is a heading');
  const headings = blocks.filter((block) => headingLevel(block) !== undefined && block.lines.length > 0);
  if (headings.length === 0) return notApplicable('LP-15', 'no headings');
  const left = leftBehind(blocks);
  const places = headings
    .filter((heading) => !isOfNotes(heading) || ruledBelow(heading, facts) < LEAST_LINES)
    .filter((heading) => isOfNotes(heading) || left.has(heading))
    .map((heading) =>
      placeOn(
        subject,
        heading.lines.at(-1)?.page ?? 0,
        `heading ${words(blockText(heading))} stands at the foot of its page`,
      ),
    );
  return judged('LP-15', few(places), `${headings.length} headings`);
}

/** The headings that too little of what they name follows on their page. Read from the end: each is held against what comes after it. */
function leftBehind(blocks: readonly Block[]): Set<Block> {
  const left = new Set<Block>();
  const baselines = new Map<number, Set<number>>();
  let next: Block | undefined;
  for (const block of [...blocks].reverse()) {
    if (headingLevel(block) === undefined) {
      next = block;
      for (const { page, y } of block.lines) baselines.set(page, (baselines.get(page) ?? new Set()).add(Math.round(y)));
    } else {
      const page = block.lines.at(-1)?.page ?? 0;
      const isAlone = (baselines.get(page)?.size ?? 0) < LEAST_LINES;
      const follows = next !== undefined && next.lines.length > 0;
      if (isAlone && follows && !next?.lines.every((line) => line.page === page)) left.add(block);
    }
  }
  return left;
}

/** Ids of the headings of pages to write on, where a booklet needs a page more to be full (PR-01). */
const NOTES = /^notes-page\//;

function isOfNotes({ element: { id } }: Block): boolean {
  return id !== undefined && NOTES.test(id);
}

/** Rules that are seen under a heading on its page, each at a height of its own. */
function ruledBelow({ lines }: Block, facts: PdfFacts): number {
  const last = lines.at(-1);
  const shapes = paintedPages(facts)[(last?.page ?? 0) - 1]?.shapes ?? [];
  const rules = shapes.filter(
    ({ box, color }) =>
      box.top > (last?.y ?? 0) && box.bottom - box.top < RULE_PT && color !== undefined && !isWhite(color),
  );
  return new Set(rules.map(({ box }) => Math.round(box.top))).size;
}

/** A rule to write on is thinner. */
const RULE_PT = 4;
