import type { Outcome, Place, Verdict } from '../verdict.ts';

/** What all rules together found out about one requirement: several rules may look at it. */
export interface Judgment {
  requirement: string;
  outcome: Outcome;
  measured: string[];
  places: Place[];
}

/** The first of these that a rule found is the outcome: what holds in part and is open in part is open. */
const GRAVEST_FIRST: readonly Outcome[] = ['fail', 'person', 'pass', 'not-applicable'];

/** One judgment for each requirement, in the order of the ids. */
export function judgments(verdicts: readonly Verdict[]): Judgment[] {
  const ids = [...new Set(verdicts.map(({ requirement }) => requirement))].sort();
  return ids.map((id) =>
    joined(
      id,
      verdicts.filter(({ requirement }) => requirement === id),
    ),
  );
}

function joined(requirement: string, verdicts: readonly Verdict[]): Judgment {
  return {
    requirement,
    outcome: gravest(verdicts.map(({ outcome }) => outcome)),
    measured: verdicts.flatMap(({ measured }) => measured ?? []),
    places: verdicts.flatMap(({ places }) => places),
  };
}

/** The gravest of some outcomes. */
export function gravest(outcomes: readonly Outcome[]): Outcome {
  return GRAVEST_FIRST.find((outcome) => outcomes.includes(outcome)) ?? 'not-applicable';
}
