import type { Report } from '../report.ts';
import type { Outcome } from '../verdict.ts';
import { gravest, type Judgment, judgments } from './judgments.ts';

/** How many there are of each outcome. */
export type Counts = Record<Outcome, number>;

/** Counts the outcomes of some judgments. */
export function countOutcomes(all: readonly Pick<Judgment, 'outcome'>[]): Counts {
  const counts: Counts = { pass: 0, fail: 0, person: 0, 'not-applicable': 0 };
  for (const { outcome } of all) counts[outcome] += 1;
  return counts;
}

/** All judgments of a report: each requirement once for each file, and once for the files together. */
export function allJudgments({ files, together }: Report): Judgment[] {
  return [...files.map(({ verdicts }) => verdicts), together].flatMap(judgments);
}

/** Counts each requirement once, by the gravest outcome that it has anywhere. */
export function countRequirements(report: Report): Counts {
  const all = allJudgments(report);
  const ids = [...new Set(all.map(({ requirement }) => requirement))];
  return countOutcomes(
    ids.map((id) => ({
      outcome: gravest(all.filter(({ requirement }) => requirement === id).map(({ outcome }) => outcome)),
    })),
  );
}
