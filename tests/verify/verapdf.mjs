import { join } from 'node:path';
import { verapdfJars } from './install.mjs';
import { findProgram, runProgram } from './program.mjs';

/**
 * @typedef {{specification: string, clause: string, testNumber: number, description: string, failedChecks: number,
 *   checks?: {context: string, errorMessage?: string}[]}} Rule
 * @typedef {{itemDetails: {name: string}, taskException?: {exceptionMessage: string},
 *   validationResult?: {compliant: boolean, details: {passedChecks: number, ruleSummaries: Rule[]}}[]}} Job
 */

/**
 * PDF/UA-1 as veraPDF ships it: every rule of the standard that a machine can decide (UA-01).
 *
 * @type {import('./run.mjs').Tool}
 */
export const verapdfUa = { name: 'PDF/UA-1', format: 'pdf', check: (paths) => check(paths, ['--flavour', 'ua1']) };

/**
 * What PDF/UA leaves open: contrast, size, wording of links. veraPDF's own WCAG profile is not on Maven Central; a copy of it can
 * be run instead of `wcag.xml` by naming its path in the variable VERAPDF_WCAG_PROFILE.
 *
 * @type {import('./run.mjs').Tool}
 */
export const verapdfWcag = {
  name: 'WCAG 2.2',
  format: 'pdf',
  check: (paths) =>
    check(paths, ['--profile', process.env.VERAPDF_WCAG_PROFILE ?? join(import.meta.dirname, 'wcag.xml')]),
};

/**
 * Checks all files in one call, since most of a call's time is start-up.
 *
 * @param {string[]} paths absolute
 * @param {string[]} profile the arguments that choose the rules
 * @returns {Promise<string[][]>} the findings of each file
 */
async function check(paths, profile) {
  const java = findProgram(['java'], 'Java 11 or later (Debian: default-jre-headless)');
  const { stdout, stderr } = await runProgram(java, [
    ...['-cp', join(await verapdfJars(), '*'), 'org.verapdf.apps.GreenfieldCliWrapper'],
    ...[...profile, '--format', 'json', '--maxfailuresdisplayed', '1', '--nonpdfext'],
    ...paths,
  ]);
  const jobs = readJobs(stdout);
  return paths.map((path) => findings(jobs.find((job) => job.itemDetails.name === path)) ?? [crash(stderr)]);
}

/**
 * @param {string} report
 * @returns {Job[]} none when veraPDF died before it had written its report
 */
function readJobs(report) {
  try {
    return JSON.parse(report).report.jobs;
  } catch {
    return [];
  }
}

/**
 * @param {Job | undefined} job
 * @returns {string[] | undefined} undefined when the file was not checked
 */
function findings(job) {
  if (job?.taskException) return [job.taskException.exceptionMessage];
  const result = job?.validationResult?.[0];
  if (!result || result.details.passedChecks === 0) return undefined;
  return result.compliant ? [] : result.details.ruleSummaries.map(sentence);
}

/**
 * @param {Rule} rule
 * @returns {string}
 */
function sentence({ specification, clause, testNumber, description, failedChecks, checks }) {
  const first = checks?.[0];
  const times = failedChecks === 1 ? 'once' : `${failedChecks} times`;
  const where = first ? `; first: ${first.errorMessage ?? ''} at ${first.context}` : '';
  return `${specification} ${clause}, test ${testNumber}, ${times}: ${description}${where}`;
}

/**
 * @param {string} stderr
 * @returns {string}
 */
function crash(stderr) {
  const said = stderr.split('\n').find((line) => /exception|error|severe/i.test(line));
  return `veraPDF gave no result: ${said ?? 'it said nothing'}`;
}
