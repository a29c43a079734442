import { verifyAgreement } from './agreement/index.ts';
import { verifyEpub } from './epub/index.ts';
import { verifyPdf } from './pdf/index.ts';
import type { FileReport } from './report.ts';
import type { Subject } from './subject.ts';
import { verifyText } from './text/index.ts';
import type { Verdict } from './verdict.ts';

/** Judges each of some files by itself. */
export type JudgeFiles = (subjects: readonly Subject[]) => Promise<FileReport[]>;

/**
 * Judges files by their bytes: each by itself, and those of one guide together. Never throws for what a file holds.
 * @param judgeFiles Another way to judge each by itself than one after the other in this thread.
 */
export async function verify(
  subjects: readonly Subject[],
  judgeFiles: JudgeFiles = oneByOne,
): Promise<{ files: FileReport[]; together: Verdict[] }> {
  const [files, together] = await Promise.all([judgeFiles(subjects), verifyAgreement(subjects)]);
  return { files, together };
}

/** Hundreds of open files would not fit into memory. */
export async function oneByOne(subjects: readonly Subject[]): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  for (const subject of subjects) reports.push(await judgeFile(subject));
  return reports;
}

/** Judges one file by its bytes. Never throws for what it holds. */
export async function judgeFile(subject: Subject): Promise<FileReport> {
  const { path, format, locale, edition, profile } = subject;
  const promise = profile && { follows: profile.follows, deviations: profile.deviations };
  return { path, format, locale, edition, promise, verdicts: await verifyFile(subject) };
}

function verifyFile(subject: Subject): Promise<Verdict[]> {
  switch (subject.format) {
    case 'pdf':
      return verifyPdf(subject);
    case 'text':
      return verifyText(subject);
    case 'epub':
      return verifyEpub(subject);
  }
}
