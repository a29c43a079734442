import type { Verdict } from '../verdict.ts';
import type { TextFile } from './text-file.ts';

/** Judges one requirement on one text file. */
export type Rule = (file: TextFile) => Verdict;
