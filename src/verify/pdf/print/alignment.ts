import type { Subject } from '../../subject.ts';
import { judged, needsPerson, type Place, type Verdict } from '../../verdict.ts';
import { isFromTheRight, isLanguageFromTheRight, JOINED } from '../../writing/scripts.ts';
import type { PdfFacts } from '../facts.ts';
import { type Block, type BlockLine, blocksOf, blockText, isRunning } from './blocks.ts';
import { columnLanguage, columnOf } from './columns.ts';
import { few, mostOf, placeOn, points, round, words } from './measures.ts';
import { ancestry, type Owner } from './owners.ts';
import { isTurned, type PaintedText, paintedPages } from './painted.ts';

const TOLERANCE_PT = 0.5;
/** Kerning moves a space by less than this share of the size. */
const KERNING = 0.08;
/** So many lines of paragraphs that end at one place are no chance. */
const ENOUGH_LINES = 8;
const JUSTIFIED_SHARE = 0.9;

/** Elements that may stand in from the edge. */
const INDENTING = /^(?:L|LI|LBody|BlockQuote|TOC|TOCI|Table|TR|T[HD]|Note|Aside|Caption|Figure|Index)$/;

/** LP-08: lines start where their block starts, blocks where their neighbors start; spaces keep the width that the face gives them. */
export function startAligned(facts: PdfFacts, subject: Subject): Verdict {
  const blocks = blocksOf(facts).filter(({ lines }) => lines.length > 0);
  const places = [...stretched(facts, subject), ...turned(facts, subject)];
  if (blocks.length === 0 && places.length === 0)
    return needsPerson('LP-08', 'no tags tell where a block starts; no space is stretched');
  places.push(
    ...blocks.flatMap((block) => unevenLines(block, subject)),
    ...shiftedBlocks(blocks, subject),
    ...justified(blocks, subject),
  );
  const count = blocks.reduce((sum, { lines }) => sum + lines.length, 0);
  return judged('LP-08', few(places), `${count} lines in ${blocks.length} blocks`);
}

/** Where the lines of a block begin: at their right end when the block is written from the right. */
type Side = 'left' | 'right';

/**
 * The sides at which a block may begin: words in Latin letters within a guide from the right may stand either way. Of two languages side by side
 * each has its own side.
 */
function sidesOf(block: Block, subject: Subject): Side[] {
  if (isFromTheRight(blockText(block))) return ['right'];
  return isLanguageFromTheRight(columnLanguage(block, subject)) ? ['right', 'left'] : ['left'];
}

function unevenLines(block: Block, subject: Subject): Place[] {
  const found = sidesOf(block, subject).map((side) => unevenAt(side, block, subject));
  return found.reduce((least, places) => (places.length < least.length ? places : least), found[0] ?? []);
}

function unevenAt(side: Side, { lines }: Block, subject: Subject): Place[] {
  const [first] = lines;
  return lines
    .filter((line) => first && line.page === first.page && Math.abs(line[side] - first[side]) > TOLERANCE_PT)
    .map((line) => {
      const expected = first ? first[side] : 0;
      return placeOn(
        subject,
        line.page,
        `${words(line.text)} starts at ${points(line[side])}, its block at ${points(expected)}`,
      );
    });
}

/** The first line of a block, and where it begins. */
interface Start {
  line: BlockLine;
  at: number;
}

/** Blocks of one container start at one place; a bound book may have another one for left-hand pages. */
function shiftedBlocks(blocks: readonly Block[], subject: Subject): Place[] {
  const groups = new Map<string, Start[]>();
  const containers = new Map<Owner, number>();
  const keyOf = (container: Owner | undefined) => {
    if (!container) return undefined;
    containers.set(container, containers.get(container) ?? containers.size);
    return containers.get(container);
  };
  for (const block of blocks.filter(({ element }) => !/^(?:Lbl|T[HD])$/.test(element.role))) {
    const [side, other] = sidesOf(block, subject);
    if (side === undefined || other) continue;
    const container = ancestry(block.element)
      .slice(1)
      .find(({ role }) => INDENTING.test(role));
    for (const line of firstOfPages(block)) {
      const column = columnOf(block, subject);
      const key = `${keyOf(container) ?? `pages ${line.page % 2}`} of column ${column}`;
      groups.set(key, [...(groups.get(key) ?? []), { line, at: line[side] }]);
    }
  }
  return [...groups.values()].flatMap((starts) => {
    const usual = mostOf(starts.map(({ at }) => ({ value: round(at, 0), weight: 1 })));
    return starts
      .filter(({ at }) => Math.abs(at - usual) > TOLERANCE_PT * 2)
      .map(({ line, at }) =>
        placeOn(subject, line.page, `${words(line.text)} starts at ${points(at)}, its neighbors at ${points(usual)}`),
      );
  });
}

function firstOfPages({ lines }: Block): BlockLine[] {
  return lines.filter((line, index) => lines[index - 1]?.page !== line.page);
}

function stretched(facts: PdfFacts, subject: Subject): Place[] {
  const pages = paintedPages(facts);
  // Faces of joined scripts give a space another width next to each letter.
  const joined = new Set(
    pages.flatMap(({ texts }) => texts.filter(({ text }) => JOINED.test(text)).map(({ font }) => font)),
  );
  return pages.flatMap(({ texts }, index) =>
    texts
      .filter(
        ({ wordSpacePt, stretchPt, sizePt, font }) =>
          wordSpacePt !== 0 || (stretchPt > KERNING * sizePt && !joined.has(font)),
      )
      .map(({ text, wordSpacePt, stretchPt }) =>
        placeOn(
          subject,
          index + 1,
          `spaces of ${words(text)} are ${points(Math.max(wordSpacePt, stretchPt))} wider than the face has them`,
        ),
      ),
  );
}

/** Text that is not upright; only strips to tear off may hold it. */
function turned(facts: PdfFacts, subject: Subject): Place[] {
  return paintedPages(facts).flatMap(({ texts }, index) =>
    texts
      .filter((text) => text.text.trim() !== '' && isTurned(text) && !isOnStrip(text, subject))
      .map(({ text, turnDegrees }) =>
        placeOn(subject, index + 1, `${words(text)} is turned by ${round(turnDegrees, 0)} degrees`),
      ),
  );
}

/**
 * Whether a text stands on one of the strips to tear off that the profile says there are: no content of the guide, but a copy of it (UX-05).
 */
function isOnStrip({ mcid }: PaintedText, { profile }: Subject): boolean {
  return profile?.layout.tearOff !== undefined && mcid === undefined;
}

/** Lines that a paragraph goes on after end at many places when nothing is stretched. */
function justified(blocks: readonly Block[], subject: Subject): Place[] {
  const ends = blocks.filter(isRunning).flatMap((block) => {
    const side = isFromTheRight(blockText(block)) ? 'left' : 'right';
    return block.lines.slice(0, -1).map((line) => line[side]);
  });
  if (ends.length < ENOUGH_LINES) return [];
  const end = mostOf(ends.map((at) => ({ value: round(at, 0), weight: 1 })));
  const same = ends.filter((at) => Math.abs(at - end) <= 1).length;
  if (same < JUSTIFIED_SHARE * ends.length) return [];
  return [
    {
      file: subject.path,
      detail: `${same} of ${ends.length} lines of paragraphs end at ${points(end)}: the text is justified`,
    },
  ];
}
