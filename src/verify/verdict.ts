/** What a rule found out about one file, or about several of one language. */
export interface Verdict {
  /** Id of the requirement: `LP-01`. */
  requirement: string;
  outcome: Outcome;
  /** What was measured, in plain words and with its unit: `smallest text 18.5 pt`. Never more than was measured. */
  measured?: string;
  /** Where it fails; empty unless the outcome is `fail`. */
  places: Place[];
}

/** `person`: no machine can tell; `not-applicable`: there is nothing of the kind in the file. */
export type Outcome = 'pass' | 'fail' | 'not-applicable' | 'person';

/** A place that a person can find. */
export interface Place {
  /** Path of the file, below the output folder. */
  file: string;
  /** Printed page, from 1. */
  page?: number;
  /** Line of a text file, from 1. */
  line?: number;
  /** The words that stand there, or what is there and what was expected. */
  detail: string;
}

/** The verdict of a rule that looks for faults: they are its places, and there are none when all is well. */
export function judged(requirement: string, places: Place[], measured?: string): Verdict {
  return {
    requirement,
    outcome: places.length > 0 ? 'fail' : 'pass',
    places,
    ...(measured !== undefined && { measured }),
  };
}

/** The verdict where there is nothing to judge. */
export function notApplicable(requirement: string, measured?: string): Verdict {
  return { requirement, outcome: 'not-applicable', places: [], ...(measured !== undefined && { measured }) };
}

/** The verdict where only a person can tell. */
export function needsPerson(requirement: string, measured?: string): Verdict {
  return { requirement, outcome: 'person', places: [], ...(measured !== undefined && { measured }) };
}
