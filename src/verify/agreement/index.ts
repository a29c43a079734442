import type { Subject } from '../subject.ts';
import type { Verdict } from '../verdict.ts';
import { readEpubFile } from './read-epub.ts';
import { readPdfFile } from './read-pdf.ts';
import { readTextFile } from './read-text.ts';
import type { Reading } from './reading.ts';
import type { Guide, Language } from './rule.ts';
import { parts } from './rules/parts.ts';
import { rules } from './rules.ts';

/**
 * Judges what files of one guide must share: words, addresses, pages and languages. Files whose language nobody names are not
 * compared with others.
 */
export async function verifyAgreement(subjects: readonly Subject[]): Promise<Verdict[]> {
  const readings = (await Promise.all(subjects.map(read))).filter((reading) => reading !== undefined);
  const whole = readings.filter(isWhole);
  const others = readings.filter((reading) => !isWhole(reading));
  const guide: Guide = { readings, languages: languagesOf(whole), others };
  return [...Object.values(rules).map((rule) => rule(guide)), parts(guide)];
}

/** Whether a file is to say all of the guide in one language, for readers. */
function isWhole({ subject: { part, locales = [], printOnly } }: Reading): boolean {
  return !part && !printOnly && locales.length < 2;
}

async function read(subject: Subject): Promise<Reading | undefined> {
  switch (subject.format) {
    case 'pdf':
      return readPdfFile(subject);
    case 'text':
      return readTextFile(subject);
    case 'epub':
      return readEpubFile(subject);
  }
}

function languagesOf(readings: readonly Reading[]): Language[] {
  const locales = new Set(readings.flatMap(({ subject }) => subject.locale ?? []));
  return [...locales].map((locale) => {
    const own = readings.filter(({ subject }) => subject.locale === locale);
    const of = (format: Subject['format']) => own.filter(({ subject }) => subject.format === format);
    return { locale, pdfs: of('pdf'), texts: of('text'), books: of('epub') };
  });
}
