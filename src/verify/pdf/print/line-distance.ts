import type { Subject } from '../../subject.ts';
import { judged, needsPerson, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import { type BlockLine, blocksOf, headingLevel } from './blocks.ts';
import { few, placeOn, points, round, words } from './measures.ts';

const LEAST = 1.25;
/** A reader sees no difference below half a point. */
const UNIFORM_PT = 0.5;

interface Step {
  from: BlockLine;
  to: BlockLine;
  distancePt: number;
}

/** LP-06: baselines of a paragraph stand 1.25 of the size apart or more, all at one distance. */
export function lineDistance(facts: PdfFacts, subject: Subject): Verdict {
  const blocks = blocksOf(facts);
  if (blocks.length === 0) return needsPerson('LP-06', 'no tags tell which lines are of one paragraph');
  const paragraphs = blocks.filter((block) => headingLevel(block) === undefined).map(({ lines }) => stepsOf(lines));
  const steps = paragraphs.flat();
  if (steps.length === 0) return notApplicable('LP-06', 'no paragraph of two lines');
  const places = [
    ...steps
      .filter(({ distancePt, from }) => distancePt < LEAST * from.sizePt - 0.01)
      .map((step) => tight(step, subject)),
    ...paragraphs.flatMap((one) => uneven(one, subject)),
  ];
  const least = steps.reduce((most, { distancePt, from }) => Math.min(most, distancePt / from.sizePt), Infinity);
  return judged(
    'LP-06',
    few(places),
    `closest baselines ${round(least, 3)} of the size apart, ${steps.length} measured`,
  );
}

function stepsOf(lines: readonly BlockLine[]): Step[] {
  return lines.flatMap((to, index) => {
    const from = lines[index - 1];
    return from && from.page === to.page && to.y > from.y ? [{ from, to, distancePt: to.y - from.y }] : [];
  });
}

function tight({ to, from, distancePt }: Step, subject: Subject): Place {
  const expected = `expected ${points(LEAST * from.sizePt)} or more`;
  return placeOn(subject, to.page, `${words(to.text)} stands ${points(distancePt)} below the line before, ${expected}`);
}

/** Steps of a paragraph that differ from its first one. */
function uneven(steps: readonly Step[], subject: Subject): Place[] {
  const [first] = steps;
  return steps
    .filter(({ distancePt }) => first && Math.abs(distancePt - first.distancePt) > UNIFORM_PT)
    .map(({ to, distancePt }) => {
      const expected = `the lines before are ${points(first?.distancePt ?? 0)} apart`;
      return placeOn(subject, to.page, `${words(to.text)} stands ${points(distancePt)} below its line, ${expected}`);
    });
}
