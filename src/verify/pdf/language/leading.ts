import type { Subject } from '../../subject.ts';
import { judged, needsPerson, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import { scriptOfText } from '../../writing/scripts.ts';
import type { PdfFacts } from '../facts.ts';
import { type Block, type BlockLine, blocksOf, headingLevel } from '../print/blocks.ts';
import { few, placeOn, points, round, words } from '../print/measures.ts';
import { paintedPages, visibleTexts } from '../print/painted.ts';
import { inkOverlaps } from './ink-lines.ts';

/** Least distance of baselines, in sizes, of scripts whose letters reach higher or lower than Latin ones. */
const LEAST: Readonly<Record<string, number>> = { Beng: 1.4, Deva: 1.4, Hani: 1.5, Kana: 1.5 };
/** A line of Latin, Cyrillic or Korean, as LP-06 asks for it too. */
const USUAL = 1.25;

/** LO-04: lines stand as far apart as their script needs, and the ink of no line touches the box of ink of the next. */
export function leading(facts: PdfFacts, subject: Subject): Verdict {
  const overlaps = inkOverlaps(facts);
  const blocks = blocksOf(facts);
  if (overlaps === undefined && blocks.length === 0)
    return needsPerson('LO-04', 'neither outlines of letters nor tags tell how far apart lines are');
  const steps = stepsIn(blocks, facts);
  const touching = (overlaps?.found ?? []).map(({ page, line, next }) =>
    placeOn(subject, page, `the ink of ${words(line)} reaches into the line below it, ${words(next)}`),
  );
  const tight = steps.filter(({ ratio, least }) => ratio < least - 0.005).map((step) => tightPlace(step, subject));
  if (steps.length === 0 && (overlaps?.lines ?? 0) < 2) return notApplicable('LO-04', 'no two lines');
  return judged('LO-04', few([...touching, ...tight]), measured(steps, overlaps?.lines));
}

interface Step {
  line: BlockLine;
  script: string;
  ratio: number;
  least: number;
}

function stepsIn(blocks: readonly Block[], facts: PdfFacts): Step[] {
  const paragraphs = blocks
    .filter((block) => headingLevel(block) === undefined)
    .map(({ lines }) => ({ lines, script: scriptOfText(lines.map(({ text }) => text).join('')) }));
  const isArabic = paragraphs.some(({ script }) => script === 'Arab');
  const least: Readonly<Record<string, number>> = {
    ...LEAST,
    ...(isArabic && { Arab: Math.max(USUAL, arabicLine(facts)) }),
  };
  return paragraphs.flatMap(({ lines, script }) => (script ? stepsOf(lines, script, least[script] ?? USUAL) : []));
}

function stepsOf(lines: readonly BlockLine[], script: string, least: number): Step[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (!before || before.page !== line.page || line.y <= before.y) return [];
    return [{ line, script, ratio: (line.y - before.y) / before.sizePt, least }];
  });
}

/** Arabic faces differ too much for one number: Naskh needs 1.7, Nastaliq 2.5. Each claims what it needs. */
function arabicLine(facts: PdfFacts): number {
  const claims = paintedPages(facts).flatMap((page) =>
    visibleTexts(page).flatMap(({ text, font }) => (scriptOfText(text) === 'Arab' ? (font?.claimedLine ?? []) : [])),
  );
  return claims.reduce((most, claim) => Math.max(most, claim), 0) / 1000;
}

function tightPlace({ line, ratio, least, script }: Step, subject: Subject): Place {
  const expected = `expected ${round(least, 2)} of its size or more in ${scriptName(script)}`;
  const detail = `${words(line.text)} stands ${points(ratio * line.sizePt)} below the line before, ${expected}`;
  return placeOn(subject, line.page, detail);
}

function measured(steps: readonly Step[], lines: number | undefined): string {
  const scripts = [...new Set(steps.map(({ script }) => script))].map((script) => {
    const least = Math.min(...steps.filter((step) => step.script === script).map(({ ratio }) => ratio));
    return `${scriptName(script)}: ${round(least, 2)} of the size`;
  });
  return [...scripts, lines === undefined ? 'ink not measured' : `ink of ${lines} lines compared`].join('; ');
}

function scriptName(script: string): string {
  return new Intl.DisplayNames('en', { type: 'script' }).of(script) ?? script;
}
