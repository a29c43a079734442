import type { Subject } from '../subject.ts';
import type { Verdict } from '../verdict.ts';
import type { PdfFacts } from './facts.ts';

/** Judges one requirement on a PDF. */
export type PdfRule = (facts: PdfFacts, subject: Subject) => Verdict;
