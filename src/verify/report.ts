import type { Verdict } from './verdict.ts';

/** All that was found out, as `report.json` holds it. */
export interface Report {
  files: FileReport[];
  /** Verdicts on several files together: formats and languages that must agree. */
  together: Verdict[];
  /** The outside checkers: what they said, or why they could not run. */
  tools: ToolReport[];
}

export interface FileReport {
  path: string;
  format: 'pdf' | 'text' | 'epub';
  locale?: string;
  edition?: string;
  /** The promise that the edition makes: the standards it follows, and where it leaves them. */
  promise?: { follows: string[]; deviations: string[] };
  verdicts: Verdict[];
}

/** What an outside checker said of one file. */
export interface ToolReport {
  /** `veraPDF PDF/UA-1`, `EPUBCheck 5.3`, `Ace`. */
  tool: string;
  path?: string;
  /** `left-out`: the file is none that the checker judges; nothing is missing. */
  outcome: 'pass' | 'fail' | 'not-run' | 'left-out';
  /** Each fault in a line; or why it could not run. */
  details: string[];
}
