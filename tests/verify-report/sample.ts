import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { parseRequirements } from '../../src/parse/requirements.ts';
import { parseWords } from '../../src/parse/words.ts';
import type { ReportDesign } from '../../src/verify/render/html.ts';
import type { FileReport, Report } from '../../src/verify/report.ts';
import { judged, needsPerson, notApplicable, type Place } from '../../src/verify/verdict.ts';
import { fromRoot } from '../paths.ts';

export const LARGE = 'en/guide-large-letter.pdf';
export const TEXT = 'en/guide.txt';

/** The real words and styles of the report. */
export function design(): ReportDesign {
  const requirements = parseRequirements(template('requirements.yaml'));
  const words = parseWords(template('words.yaml'));
  if (!requirements || !words) throw new Error('Unexpected fault in templates/report');
  return { requirements, words, css: String(template('report.css')) };
}

/** A file of `templates/report`. */
export function template(name: string): VFile {
  return new VFile({ path: `templates/report/${name}`, value: readFileSync(fromRoot(`templates/report/${name}`)) });
}

/** Places of a fault that stands on every page. */
export function places(count: number): Place[] {
  return Array.from({ length: count }, (_, index) => ({
    file: LARGE,
    page: index + 1,
    detail: `"Page ${index + 1} of ${count}" is 12 pt`,
  }));
}

/** A print edition in which one requirement fails, one holds, one needs a person and one has nothing to look at. */
export const pdf: FileReport = {
  path: LARGE,
  format: 'pdf',
  locale: 'en',
  edition: 'large',
  promise: { follows: ['ACB 2025', 'APH'], deviations: ['No dot leaders: they are spoken.'] },
  verdicts: [
    judged('UA-01', [], 'header %PDF-1.7'),
    judged('LP-01', places(3), 'smallest text 12 pt'),
    needsPerson('UX-07', '4 runs are marked'),
    notApplicable('UA-17'),
  ],
};

/** A text from elsewhere, which holds. */
export const text: FileReport = {
  path: TEXT,
  format: 'text',
  verdicts: [judged('TX-04', [], 'no tab'), judged('TX-05', [], 'longest line 72 columns')],
};

/** A report with something of everything. */
export const sample: Report = {
  files: [text, pdf],
  together: [judged('LO-17', [{ file: TEXT, line: 12, detail: '800-662-4357 is missing' }], '8 phone numbers')],
  tools: [
    { tool: 'veraPDF PDF/UA-1', path: LARGE, outcome: 'pass', details: [] },
    { tool: 'Ace', path: 'en/guide.epub', outcome: 'not-run', details: ['no chromium on this machine'] },
  ],
};

/** A report in which nothing fails. */
export const sound: Report = {
  files: [{ ...pdf, verdicts: pdf.verdicts.filter(({ outcome }) => outcome !== 'fail') }, text],
  together: [],
  tools: [],
};
