import type { Format } from '../ast/edition.ts';

/** What a build was asked for. A list that is absent means all that the content asks for. */
export interface BuildOptions {
  /** Content folder. */
  content: string;
  /** Output folder. */
  out: string;
  locales?: string[];
  /** Profiles: `clear`, `large`. */
  editions?: string[];
  formats?: Format[];
  papers?: string[];
  /** A file with groups that the site adds to those of the guide. */
  resources?: string;
  /** A file that says who gives the guide out, in place of `site.yaml` of the content folder. */
  site?: string;
  /** A folder with a file for each site: each gets a folder of its own below the output folder. */
  sites?: string;
  /** Which part of the work this machine does, where several share it. */
  shard?: Shard;
  /** ISO date in place of the content's own. */
  date?: string;
  /** Warnings count as errors. */
  strict: boolean;
  /** Documents that are laid out at the same time. */
  jobs: number;
}

/** One of so many parts of the work, from 1. */
export interface Shard {
  index: number;
  count: number;
}

/** The call asks for something that there is not: exit code 2. */
export class CallError extends Error {
  override name = 'CallError';
}
