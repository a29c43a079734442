import type { Subject } from '../../subject.ts';
import { judged, needsPerson, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import { scriptOfText } from '../../writing/scripts.ts';
import type { PdfFacts } from '../facts.ts';
import { type BlockLine, blocksOf, isRunning } from './blocks.ts';
import { editionKind } from './kind.ts';
import { few, placeOn, points, round, words } from './measures.ts';

/** 6 inches. */
const WIDEST_PT = 432;
/** Characters of a full line in the mean that large print is best read at. */
const LARGE = { least: 39, most: 43 };
const CLEAR_MOST = 70;
/** A mean of fewer lines says nothing. */
const ENOUGH_LINES = 8;

/** Scripts whose letters the guidelines count: those of other scripts are wider or narrower, and no guideline counts them. */
const COUNTED = /^(?:Latn|Cyrl|Grek)$/;

/**
 * LP-07: full lines hold 39 to 43 characters in the mean in large print, 70 at most otherwise, in scripts of separate letters; no line is wider
 * than 6 inches in any.
 */
export function lineLength(facts: PdfFacts, subject: Subject): Verdict {
  const blocks = blocksOf(facts).filter(isRunning);
  const lines = blocks.flatMap((block) => block.lines);
  if (lines.length === 0) return needsPerson('LP-07', 'no tags tell which text is running text');
  const widestPt = lines.reduce((most, { left, right }) => Math.max(most, right - left), 0);
  const wide = lines
    .filter(({ left, right }) => right - left > WIDEST_PT + 0.1)
    .map(({ page, text, left, right }) =>
      placeOn(subject, page, `${words(text)} is ${points(right - left)} wide, expected ${WIDEST_PT} pt or less`),
    );
  const full = blocks.flatMap((block) => fullLines(block.lines, widestPt));
  if (full.length < ENOUGH_LINES && wide.length === 0)
    return notApplicable('LP-07', `${full.length} full lines, too few for a mean; widest ${points(widestPt)}`);
  const counts = full.map(({ text }) => [...text].length);
  const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
  const longest = counts.reduce((most, count) => Math.max(most, count), 0);
  const means = `full lines hold ${round(mean, 1)} characters in the mean, ${longest} at most, in ${full.length} lines`;
  const measured = `${full.length === 0 ? 'no full lines' : means}; widest ${points(widestPt)}`;
  const isCounted = COUNTED.test(scriptOfText(lines.map(({ text }) => text).join(' ')) ?? 'Latn');
  const faults = isCounted ? lengthFaults(full, mean, subject) : [];
  return judged('LP-07', few([...wide, ...faults]), measured);
}

function lengthFaults(full: readonly BlockLine[], mean: number, subject: Subject): Place[] {
  if (full.length < ENOUGH_LINES) return [];
  const kind = editionKind(subject);
  if (kind === 'large' || kind === 'giant') {
    if (mean >= LARGE.least && mean <= LARGE.most) return [];
    const expected = `expected ${LARGE.least} to ${LARGE.most}`;
    return [{ file: subject.path, detail: `full lines hold ${round(mean, 1)} characters in the mean, ${expected}` }];
  }
  return full
    .filter(({ text }) => [...text].length > CLEAR_MOST)
    .map(({ page, text }) =>
      placeOn(subject, page, `${words(text)} holds ${[...text].length} characters, expected ${CLEAR_MOST} or fewer`),
    );
}

/** Lines after which the next word did not fit. */
function fullLines(lines: readonly BlockLine[], widestPt: number): BlockLine[] {
  return lines.filter((line, index) => {
    const next = lines[index + 1];
    if (!next || next.text === '') return false;
    const letterPt = (next.right - next.left) / next.text.length;
    const word = next.text.split(/\s/)[0] ?? '';
    return line.right - line.left + letterPt * (word.length + 1) > widestPt;
  });
}
