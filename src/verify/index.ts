import { verifyAgreement } from './agreement/index.ts';
import { verifyEpub } from './epub/index.ts';
import { verifyPdf } from './pdf/index.ts';
import type { FileReport } from './report.ts';
import type { Subject } from './subject.ts';
import { verifyText } from './text/index.ts';
import type { Verdict } from './verdict.ts';

/** Judges files by their bytes: each by itself, then those of one guide together. Never throws for what a file holds. */
export async function verify(subjects: readonly Subject[]): Promise<{ files: FileReport[]; together: Verdict[] }> {
  const files: FileReport[] = [];
  // One after the other: hundreds of open files would not fit into memory.
  for (const subject of subjects) files.push(await report(subject));
  return { files, together: await verifyAgreement(subjects) };
}

async function report(subject: Subject): Promise<FileReport> {
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
