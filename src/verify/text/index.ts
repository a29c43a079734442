import type { Subject } from '../subject.ts';
import { notApplicable, type Verdict } from '../verdict.ts';
import { rules } from './rules.ts';
import { readText } from './text-file.ts';

/** Judges a text file by TX-01 to TX-09. Bytes that are no UTF-8 fail TX-04, and nothing else is said of them. */
export async function verifyText(subject: Subject): Promise<Verdict[]> {
  const file = readText(subject);
  return Object.entries(rules).map(([id, rule]) =>
    file.broken && id !== 'TX-04' ? notApplicable(id, file.broken) : rule(file),
  );
}
