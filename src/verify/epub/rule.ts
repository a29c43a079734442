import type { Verdict } from '../verdict.ts';
import type { Book } from './book.ts';

/** Judges one requirement on one book. */
export type Rule = (book: Book) => Verdict;
