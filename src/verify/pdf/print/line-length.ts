import type { Subject } from '../../subject.ts';
import { judged, needsPerson, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import { scriptOfLanguage, scriptOfText } from '../../writing/scripts.ts';
import type { PdfFacts } from '../facts.ts';
import { type BlockLine, blocksOf, isRunning } from './blocks.ts';
import { isLargePrint } from './kind.ts';
import { few, placeOn, points, round, words } from './measures.ts';

/** 6 inches. */
const WIDEST_PT = 432;
/** Characters of a line that large print is best read at. */
const LARGE = { least: 39, most: 43 };
const CLEAR_MOST = 70;
/** A mean of fewer lines says nothing. */
const ENOUGH_LINES = 8;
/** From here on a mean is that of the page. */
const MANY_LINES = 40;

/** Numbers of the file are rounded. */
const TOLERANCE_PT = 0.1;
/** Half an inch, which text keeps from either side of a folded page (PR-07). */
const SIDE_PT = 36;

/** Scripts whose letters the guidelines count: those of other scripts are wider or narrower, and no guideline counts them. */
const COUNTED = /^(?:Latn|Cyrl|Grek)$/;

/**
 * LP-07: full lines hold 39 to 43 characters in the mean in large print, 70 at most otherwise, in scripts of separate letters; no line is wider
 * than 6 inches in any. Where a line of large print cannot be longer, what counts is the room for one: APH's measure. A folded page that has no
 * room for so many is no fault.
 */
export function lineLength(facts: PdfFacts, subject: Subject): Verdict {
  const blocks = blocksOf(facts).filter(isRunning);
  const lines = blocks.flatMap((block) => block.lines);
  if (lines.length === 0) return needsPerson('LP-07', 'no tags tell which text is running text');
  const widestPt = lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  const wide = lines
    .filter((line) => widthOf(line) > WIDEST_PT + TOLERANCE_PT)
    .map((line) =>
      placeOn(
        subject,
        line.page,
        `${words(line.text)} is ${points(widthOf(line))} wide, expected ${WIDEST_PT} pt or less`,
      ),
    );
  const full = blocks.flatMap((block) => fullLines(block.lines, widestPt));
  if (full.length < ENOUGH_LINES && wide.length === 0)
    return notApplicable('LP-07', `${full.length} full lines, too few for a mean; widest ${points(widestPt)}`);
  const pagePt = facts.pages[0]?.widthPt ?? 0;
  const measured: Measured = { lines, full, widestPt, mean: meanOf(full), pagePt, subject };
  return judged(
    'LP-07',
    few([...wide, ...(COUNTED.test(scriptOf(lines, subject)) ? lengthFaults(measured) : [])]),
    saidOf(measured),
  );
}

/** By the script of its language, whose letters the sizes of an edition are made for; of a file without a language, by the script of its text. */
function scriptOf(lines: readonly BlockLine[], { locale }: Subject): string {
  return scriptOfLanguage(locale) ?? scriptOfText(lines.map(({ text }) => text).join(' ')) ?? 'Latn';
}

/** The lines of a file, and what was measured on them. */
interface Measured {
  lines: readonly BlockLine[];
  full: readonly BlockLine[];
  widestPt: number;
  /** Characters of a full line. */
  mean: number;
  /** Width of a page. */
  pagePt: number;
  subject: Subject;
}

function saidOf(measured: Measured): string {
  const { full, widestPt, mean } = measured;
  const longest = full.reduce((most, { text }) => Math.max(most, [...text].length), 0);
  const means = `full lines hold ${round(mean, 1)} characters in the mean, ${longest} at most, in ${full.length} lines`;
  const room = isRoomCounted(measured) ? `; the widest has room for ${round(roomOf(measured), 1)} characters` : '';
  return `${full.length === 0 ? 'no full lines' : means}; widest ${points(widestPt)}${room}`;
}

function lengthFaults(measured: Measured): Place[] {
  const { full, mean, subject } = measured;
  if (full.length < ENOUGH_LINES) return [];
  if (isLargePrint(subject)) {
    const isRoom = isRoomCounted(measured);
    const count = round(isRoom ? roomOf(measured) : mean, 1);
    const slack = isRoom ? 0 : uncertainty(measured);
    const least = isAsWideAsCanBe(measured) ? 0 : LARGE.least - slack;
    if (count >= least && count <= LARGE.most + slack) return [];
    const what = isRoom ? 'the widest line has room for' : 'full lines hold';
    const detail = `${what} ${count} characters${isRoom ? '' : ' in the mean'}, expected ${LARGE.least} to ${LARGE.most}`;
    return [{ file: subject.path, detail }];
  }
  return full
    .filter(({ text }) => [...text].length > CLEAR_MOST)
    .map(({ page, text }) =>
      placeOn(subject, page, `${words(text)} holds ${[...text].length} characters, expected ${CLEAR_MOST} or fewer`),
    );
}

/**
 * Whether a line could not be longer: the page is half of a sheet, whose line APH measures, or with another letter it would be wider than 6 inches.
 * The mean of full lines is less than their room by half a word, whatever the page.
 */
function isRoomCounted(measured: Measured): boolean {
  const { subject, widestPt } = measured;
  const isFolded = subject.profile?.layout.sheet === 'saddle-stitch';
  return isLargePrint(subject) && (isFolded || widestPt + advancePt(measured) > WIDEST_PT);
}

/**
 * Whether a line is as long as any may be, six inches, in letters that are wider than Latin ones, as Cyrillic ones are; or on a folded page reaches
 * from the fold to half an inch before the cut: there is room for no more.
 */
function isAsWideAsCanBe({ lines, subject, widestPt, pagePt }: Measured): boolean {
  const { profile } = subject;
  if (scriptOf(lines, subject) !== 'Latn' && widestPt >= WIDEST_PT - 2) return true;
  return profile?.layout.sheet === 'saddle-stitch' && widestPt >= pagePt - 2 * SIDE_PT - 1;
}

/** Characters that the widest line has room for. */
function roomOf(measured: Measured): number {
  return measured.widestPt / advancePt(measured);
}

/** The mean width of a character of running text, spaces among them. */
function advancePt({ lines }: Measured): number {
  const count = lines.reduce((sum, { text }) => sum + [...text].length, 0);
  return lines.reduce((sum, line) => sum + widthOf(line), 0) / Math.max(1, count);
}

/** Two standard errors of the mean of a few lines: those of one sheet happen to be longer or shorter than the page would have them. */
function uncertainty({ full, mean }: Measured): number {
  if (full.length >= MANY_LINES) return 0;
  const squares = full.reduce((sum, { text }) => sum + ([...text].length - mean) ** 2, 0);
  return (2 * Math.sqrt(squares / (full.length - 1))) / Math.sqrt(full.length);
}

function meanOf(lines: readonly BlockLine[]): number {
  return lines.reduce((sum, { text }) => sum + [...text].length, 0) / Math.max(1, lines.length);
}

function widthOf({ left, right }: BlockLine): number {
  return right - left;
}

/** Lines after which the next word did not fit. */
function fullLines(lines: readonly BlockLine[], widestPt: number): BlockLine[] {
  return lines.filter((line, index) => {
    const next = lines[index + 1];
    if (!next || next.text === '') return false;
    const letterPt = widthOf(next) / next.text.length;
    const word = next.text.split(/\s/)[0] ?? '';
    return widthOf(line) + letterPt * (word.length + 1) > widestPt;
  });
}
