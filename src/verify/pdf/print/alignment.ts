import type { Subject } from '../../subject.ts';
import { judged, needsPerson, type Place, type Verdict } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import { type Block, type BlockLine, blocksOf, isRunning } from './blocks.ts';
import { few, mostOf, placeOn, points, round, words } from './measures.ts';
import { ancestry, type Owner } from './owners.ts';
import { paintedPages } from './painted.ts';

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

/** Where a line begins: at its right end when it is written from right to left. */
function startOf({ text, left, right }: BlockLine): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const backward = text.match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu)?.length ?? 0;
  return backward * 2 > letters ? right : left;
}

function unevenLines({ lines }: Block, subject: Subject): Place[] {
  const [first] = lines;
  return lines
    .filter((line) => first && line.page === first.page && Math.abs(startOf(line) - startOf(first)) > TOLERANCE_PT)
    .map((line) => {
      const expected = first ? startOf(first) : 0;
      return placeOn(
        subject,
        line.page,
        `${words(line.text)} starts at ${points(startOf(line))}, its block at ${points(expected)}`,
      );
    });
}

/** Blocks of one container start at one place; a bound book may have another one for left-hand pages. */
function shiftedBlocks(blocks: readonly Block[], subject: Subject): Place[] {
  const groups = new Map<Owner | string, BlockLine[]>();
  for (const block of blocks.filter(({ element }) => !/^(?:Lbl|T[HD])$/.test(element.role))) {
    const container = ancestry(block.element)
      .slice(1)
      .find(({ role }) => INDENTING.test(role));
    for (const line of firstOfPages(block)) {
      const key = container ?? `pages ${line.page % 2}`;
      groups.set(key, [...(groups.get(key) ?? []), line]);
    }
  }
  return [...groups.values()].flatMap((lines) => {
    const usual = mostOf(lines.map((line) => ({ value: round(startOf(line), 0), weight: 1 })));
    return lines
      .filter((line) => Math.abs(startOf(line) - usual) > TOLERANCE_PT * 2)
      .map((line) =>
        placeOn(
          subject,
          line.page,
          `${words(line.text)} starts at ${points(startOf(line))}, its neighbors at ${points(usual)}`,
        ),
      );
  });
}

function firstOfPages({ lines }: Block): BlockLine[] {
  return lines.filter((line, index) => lines[index - 1]?.page !== line.page);
}

function stretched(facts: PdfFacts, subject: Subject): Place[] {
  return paintedPages(facts).flatMap(({ texts }, index) =>
    texts
      .filter(({ wordSpacePt, stretchPt, sizePt }) => wordSpacePt !== 0 || stretchPt > KERNING * sizePt)
      .map(({ text, wordSpacePt, stretchPt }) =>
        placeOn(
          subject,
          index + 1,
          `spaces of ${words(text)} are ${points(Math.max(wordSpacePt, stretchPt))} wider than the face has them`,
        ),
      ),
  );
}

function turned(facts: PdfFacts, subject: Subject): Place[] {
  return paintedPages(facts).flatMap(({ texts }, index) =>
    texts
      .filter(({ text, turnDegrees }) => text.trim() !== '' && Math.abs(turnDegrees) > 0.5)
      .map(({ text, turnDegrees }) =>
        placeOn(subject, index + 1, `${words(text)} is turned by ${round(turnDegrees, 0)} degrees`),
      ),
  );
}

/** Lines that a paragraph goes on after end at many places when nothing is stretched. */
function justified(blocks: readonly Block[], subject: Subject): Place[] {
  const lines = blocks.filter(isRunning).flatMap((block) => block.lines.slice(0, -1));
  if (lines.length < ENOUGH_LINES) return [];
  const end = mostOf(lines.map(({ right }) => ({ value: round(right, 0), weight: 1 })));
  const same = lines.filter(({ right }) => Math.abs(right - end) <= 1).length;
  if (same < JUSTIFIED_SHARE * lines.length) return [];
  return [
    {
      file: subject.path,
      detail: `${same} of ${lines.length} lines of paragraphs end at ${points(end)}: the text is justified`,
    },
  ];
}
