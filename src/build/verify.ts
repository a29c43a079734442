import type { VFile } from 'vfile';
import type { Profile } from '../ast/edition.ts';
import { parseProfiles } from '../parse/profile.ts';
import { parseRequirements } from '../parse/requirements.ts';
import { decodeUtf8 } from '../parse/utf8.ts';
import { parseWords } from '../parse/words.ts';
import { readBytes } from '../read/read-bytes.ts';
import { readReportTemplates } from '../read/report-templates.ts';
import { readTemplates } from '../read/templates.ts';
import type { Reporter } from '../report.ts';
import type { ReportDesign } from '../verify/render/html.ts';
import type { Report, ToolReport } from '../verify/report.ts';
import type { Subject } from '../verify/subject.ts';
import { runOutsideTools } from './outside-tools.ts';
import { writeReport } from './report-files.ts';
import { type VerifiedFile, verifiedFiles } from './verified-files.ts';

/** What `handout verify` was asked for. */
export interface VerifyOptions {
  /** Files named in the call; none means everything in the manifest. */
  files: string[];
  /** Output folder: where the manifest is, and the report goes. */
  out: string;
  /** Whether the outside checkers are to run. */
  tools: boolean;
  /** Whether a checker that has not run counts as failed. */
  requireAll: boolean;
}

const TEMPLATES = new URL('../../templates/', import.meta.url);

/**
 * Judges files by their bytes and writes `report.json` and `report.html`.
 * @returns 1 when something failed, or was not run and had to be.
 * @throws CallError when there is nothing to judge.
 */
export async function verifyOutputs(options: VerifyOptions, reporter: Reporter): Promise<0 | 1> {
  const { files, out, tools, requireAll } = options;
  const design = await readDesign(reporter);
  if (!design) return 1;
  const judged = await judge(await verifiedFiles(files, out), design.profiles, options);
  const { report, paths } = await writeReport(judged, design, { out, check: (page) => runOutsideTools([page], tools) });
  reporter.report(report, design.requirements, paths);
  return isGood(report, requireAll) ? 0 : 1;
}

interface Design extends ReportDesign {
  profiles: Profile[];
}

/** The words of the report and the promises of the profiles; nothing, after its errors have been printed, when a template has some. */
async function readDesign(reporter: Reporter): Promise<Design | undefined> {
  const { profiles: profileFiles } = await readTemplates(TEMPLATES);
  const { requirements: requirementFile, words: wordFile, css: cssFile } = await readReportTemplates(TEMPLATES);
  const profiles = parseProfiles(profileFiles);
  const requirements = parseRequirements(requirementFile);
  const words = parseWords(wordFile);
  const css = decodeUtf8(cssFile);
  const files = [...profileFiles, requirementFile, wordFile, cssFile];
  reporter.messages(files, 'templates');
  if (files.some(hasError) || !requirements || !words || css === undefined) return undefined;
  return { profiles, requirements, words, css };
}

function hasError({ messages }: VFile): boolean {
  return messages.some(({ fatal }) => fatal);
}

/** The rules of our own here, the outside checkers in a process of theirs at the same time. */
async function judge(
  files: readonly VerifiedFile[],
  profiles: readonly Profile[],
  { tools: isAsked }: VerifyOptions,
): Promise<Report> {
  const read = await Promise.all(files.map((file) => subjectOf(file, profiles)));
  const subjects = read.filter((subject) => subject !== undefined);
  const there = files.filter((_, index) => read[index] !== undefined);
  const missing = files.filter((_, index) => read[index] === undefined);
  const { verify } = await import('../verify/index.ts');
  const [judged, tools] = await Promise.all([verify(subjects), runOutsideTools(there, isAsked)]);
  return { ...judged, tools: [...missing.map(missingFile), ...tools] };
}

/** A file with its bytes and its promise; nothing when it cannot be read. */
async function subjectOf(file: VerifiedFile, profiles: readonly Profile[]): Promise<Subject | undefined> {
  const { path, place, format, locale, locales, edition, paper, part, printOnly } = file;
  const bytes = await readBytes(place).catch(() => undefined);
  const profile = profiles.find(({ id }) => format === 'pdf' && id === file.profile);
  return bytes && { path, bytes, format, locale, locales, edition, paper, part, printOnly, profile };
}

function missingFile({ path }: VerifiedFile): ToolReport {
  const details = ['This file should be there, and there is none that can be read.'];
  return { tool: 'Files', path, outcome: 'fail', details };
}

function isGood({ files, together, tools }: Report, requireAll: boolean): boolean {
  const verdicts = [...files.flatMap((file) => file.verdicts), ...together];
  if (verdicts.some(({ outcome }) => outcome === 'fail')) return false;
  return !tools.some(({ outcome }) => outcome === 'fail' || (requireAll && outcome === 'not-run'));
}
