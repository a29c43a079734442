import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAll, checked, Unavailable } from './check.mjs';
import { lastWords, requireProgram, run } from './command.mjs';
import { here, javaArchives, tools } from './install.mjs';

const MAIN = 'org.verapdf.apps.GreenfieldCliWrapper';

/** veraPDF's PDF/UA-1 profile (section 3 of the requirements, UA-01 to UA-22).
 * @param {import('./check.mjs').BuiltFile[]} pdfs */
export function checkPdfUa(pdfs) {
  return checkAll('PDF/UA-1', pdfs, (files) => validate('PDF/UA-1', files, ['--flavour', 'ua1']));
}

/**
 * WCAG 2.2 on veraPDF's model of it. The profile that veraPDF has for this, `WCAG-2-2-Machine.xml`, is in no package: Maven Central's
 * `core`, `validation-model`, `wcag-validation` and `greenfield-apps` of veraPDF, up to 1.30.2, hold those of PDF/A, PDF/UA and WTPDF
 * alone. So a copy is used when `VERAPDF_WCAG_PROFILE` names one, and otherwise the rules of our own in `wcag.xml`.
 * @param {import('./check.mjs').BuiltFile[]} pdfs
 */
export function checkWcag(pdfs) {
  const own = process.env.VERAPDF_WCAG_PROFILE;
  const tool = own ? 'WCAG 2.2 machine' : 'WCAG 2.2 (own rules)';
  const check = (profile) => (files) => validate(tool, files, ['--profile', profile()]);
  if (own)
    return checkAll(
      tool,
      pdfs,
      check(() => currentProfile(own)),
    );
  return Promise.all([
    checkAll(
      tool,
      pdfs.filter(({ smallPrint }) => !smallPrint),
      check(() => join(here, 'wcag.xml')),
    ),
    checkAll(
      tool,
      pdfs.filter(({ smallPrint }) => smallPrint),
      check(smallPrintProfile),
    ),
  ]).then((checks) => checks.flat());
}

/** Our rules with the floor of a card, 9 points, in place of the floor of clear print; every other rule is the same. */
function smallPrintProfile() {
  const rules = readFileSync(join(here, 'wcag.xml'), 'utf8');
  const changed = rules
    .replace('textSize &gt; 11.95', 'textSize &gt; 8.95')
    .replace('below 12 points, the floor of clear print', 'below 9 points, the floor of a card');
  if (!changed.includes('8.95')) throw new Error('wcag.xml has no floor of 12 points any more');
  mkdirSync(tools, { recursive: true });
  const copy = join(tools, 'wcag-small-print.xml');
  writeFileSync(copy, changed);
  return copy;
}

/** What the closing table should say of a profile that was not used. */
export function wcagNote() {
  if (process.env.VERAPDF_WCAG_PROFILE) return undefined;
  return "Not checked: veraPDF's own WCAG-2-2-Machine profile, which no package carries. VERAPDF_WCAG_PROFILE=FILE checks with a copy of it.";
}

/** One call for all files: nearly all of its time is start-up. */
async function validate(tool, files, profile) {
  const java = requireProgram('Java 11 or later', 'java');
  const archives = join(await javaArchives(), '*');
  const places = files.map(({ place }) => place);
  const options = ['--format', 'json', '--maxfailuresdisplayed', '1', ...profile];
  const ended = await run(java, ['-Djava.awt.headless=true', '-cp', archives, MAIN, ...options, ...places], {
    minutes: 20,
  });
  const jobs = jobsOf(ended);
  return files.map((file) => checked(tool, file, findingsOf(jobs.find((job) => job.itemDetails.name === file.place))));
}

/** @param {import('./command.mjs').Ended} ended */
function jobsOf(ended) {
  try {
    return JSON.parse(ended.stdout).report.jobs;
  } catch {
    throw new Error(`veraPDF gave no report, ${lastWords(ended)}`);
  }
}

/** The failed rules of a file, or why it could not be read. */
function findingsOf(job) {
  const results = [job?.validationResult ?? []].flat();
  if (results.length === 0) return [job?.taskException?.exceptionMessage ?? 'veraPDF did not report on this file'];
  return results.flatMap(({ compliant, details }) => {
    const rules = details.ruleSummaries.map(describeRule);
    return compliant || rules.length > 0 ? rules : ['veraPDF calls the file not compliant and names no rule'];
  });
}

function describeRule({ specification, clause, testNumber, description, failedChecks, checks }) {
  const [first] = checks;
  const where = first ? `; first: ${first.errorMessage} at ${first.context}` : '';
  return `${specification} ${clause}-${testNumber}, ${failedChecks} times: ${description}${where}`;
}

/** The current profile names a flavour that the released program does not know yet; its rules work under the name before it. */
function currentProfile(place) {
  let profile;
  try {
    profile = readFileSync(place, 'utf8');
  } catch (error) {
    throw new Unavailable(`VERAPDF_WCAG_PROFILE cannot be read: ${error.message}`);
  }
  mkdirSync(tools, { recursive: true });
  const copy = join(tools, 'wcag-machine.xml');
  writeFileSync(copy, profile.replace('flavour="WCAG_2_2_MACHINE"', 'flavour="WCAG_2_2"'));
  return copy;
}
