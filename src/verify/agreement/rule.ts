import type { Verdict } from '../verdict.ts';
import type { Reading } from './reading.ts';

/** Files of one language that hold the whole guide, by their format. What a checker could not read is not in it. */
export interface Language {
  locale: string;
  pdfs: Reading[];
  texts: Reading[];
  books: Reading[];
}

/** Everything that is at hand of one guide. */
export interface Guide {
  /** Every file that could be read, in the order of the call. */
  readings: Reading[];
  /** Those whose language is known, by it. */
  languages: Language[];
  /** Those that hold a part of the guide, two languages or sheets for a printer: nothing else must say all that they say. */
  others: Reading[];
}

/** Judges one requirement on several files. */
export type Rule = (guide: Guide) => Verdict;
