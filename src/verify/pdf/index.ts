import { PDFDocument } from '@cantoo/pdf-lib';
import type { Subject } from '../subject.ts';
import { judged, notApplicable, type Verdict } from '../verdict.ts';
import { isEncryptionError } from './facts/open.ts';
import { type PdfFacts, readPdf } from './facts.ts';
import { languageRules } from './languages.ts';
import { largePrintRules } from './large-print.ts';
import type { PdfRule } from './rule.ts';
import { sheetRules } from './sheets.ts';
import { taggedRules } from './tagged.ts';

/** The rules for a file that people read. */
const readingRules: readonly PdfRule[] = [
  ...Object.values(taggedRules),
  ...largePrintRules,
  ...Object.values(languageRules),
];

function rulesFor({ printOnly }: Subject): readonly PdfRule[] {
  return printOnly ? sheetRules : readingRules;
}

/** Judges a PDF by its bytes. Never throws: of a file that cannot be read one verdict says why, and the others that they could not be given. */
export async function verifyPdf(subject: Subject): Promise<Verdict[]> {
  const facts = await readOrSay(subject.bytes);
  if ('problem' in facts) return unreadable(facts, subject);
  const empty = await emptyFacts();
  return rulesFor(subject).map((rule) => guarded(rule, facts, empty, subject));
}

interface Unreadable {
  problem: string;
  /** What the reason for it is asked by: the version, or the encryption. */
  requirement: 'UA-01' | 'UA-07';
}

async function readOrSay(bytes: Uint8Array): Promise<PdfFacts | Unreadable> {
  try {
    return await readPdf(bytes);
  } catch (error) {
    // What a library trips over where an object is missing tells a person nothing.
    const reason =
      error instanceof Error && !(error instanceof TypeError) ? error.message : 'its objects cannot be found';
    if (isEncryptionError(error)) return { problem: `needs a password (${reason})`, requirement: 'UA-07' };
    return { problem: `is no PDF, or is damaged beyond reading (${reason})`, requirement: 'UA-01' };
  }
}

async function unreadable({ problem, requirement }: Unreadable, subject: Subject): Promise<Verdict[]> {
  const empty = await emptyFacts();
  return rulesFor(subject).map((rule) => {
    const id = requirementOf(rule, empty, subject);
    if (id === requirement) return judged(id, [{ file: subject.path, detail: `the file ${problem}` }]);
    return notApplicable(id, 'the file could not be read');
  });
}

/** A damaged object may surprise a rule: that is a fault of the file, and no reason to keep quiet about the rest. */
function guarded(rule: PdfRule, facts: PdfFacts, empty: PdfFacts, subject: Subject): Verdict {
  try {
    return rule(facts, subject);
  } catch (error) {
    const detail = `could not be judged: ${error instanceof Error ? error.message : error}`;
    return judged(requirementOf(rule, empty, subject), [{ file: subject.path, detail }]);
  }
}

/** Every rule knows its id, and says it of a file with nothing in it. */
function requirementOf(rule: PdfRule, empty: PdfFacts, subject: Subject): string {
  return rule(empty, { ...subject, bytes: new Uint8Array() }).requirement;
}

async function emptyFacts(): Promise<PdfFacts> {
  const document = await PDFDocument.create({ updateMetadata: false });
  return { pages: [], tree: [], catalog: document.catalog, document, outline: [] };
}
