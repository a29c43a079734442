import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npmPackages } from './install.mjs';
import { findProgram, runProgram } from './program.mjs';

/**
 * @typedef {{'earl:test': {'dct:title': string, 'earl:impact': string},
 *   'earl:result': {'earl:outcome': string, 'dct:description': string, 'earl:pointer'?: {cfi?: string[]}}}} Assertion
 * @typedef {{'earl:testSubject': {url: string}, assertions: Assertion[]}} Subject
 */

/**
 * Ace by DAISY, after EPUBCheck, because it reads past broken markup. A violation of any impact fails a book (EP-02).
 * Ace starts the browser without its sandbox by itself, so that it runs as root too.
 *
 * @type {import('./run.mjs').Tool}
 */
export const ace = {
  name: 'Ace',
  format: 'epub',
  async check(paths) {
    const browser = process.env.PUPPETEER_EXECUTABLE_PATH ?? findProgram(browsers, 'Chromium (Debian: chromium)');
    const program = join(await npmPackages(), '@daisy', 'ace-cli', 'bin', 'ace.js');
    /** @type {string[][]} */
    const found = [];
    for (const path of paths) found.push(await checkBook(program, browser, path));
    return found;
  },
};

const browsers = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * @param {string} program
 * @param {string} browser
 * @param {string} path absolute
 * @returns {Promise<string[]>}
 */
async function checkBook(program, browser, path) {
  const folder = mkdtempSync(join(tmpdir(), 'ace-'));
  try {
    const { stdout, stderr } = await runProgram(process.execPath, [program, '--outdir', folder, '--lang', 'en', path], {
      cwd: folder,
      // Ace waits 5 seconds for the browser to start, which a busy machine exceeds.
      env: { PUPPETEER_EXECUTABLE_PATH: browser, ACE_TIMEOUT_INITIAL: '60000' },
    });
    return findings(join(folder, 'report.json')) ?? [crash(`${stdout}\n${stderr}`)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} path
 * @returns {string[] | undefined} undefined when there is no report
 */
function findings(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    /** @type {Subject[]} */
    const subjects = report.assertions;
    const sentences = subjects.flatMap(({ 'earl:testSubject': { url }, assertions }) =>
      assertions.filter(isViolation).map((assertion) => sentence(url, assertion)),
    );
    // Ace's own verdict must not get lost if its assertions ever take another form.
    const passed = report['earl:result']['earl:outcome'] === 'pass';
    return passed || sentences.length > 0 ? sentences : ['Ace fails the book without naming a violation'];
  } catch {
    return undefined;
  }
}

/**
 * @param {Assertion} assertion
 * @returns {boolean}
 */
function isViolation(assertion) {
  return assertion['earl:result']['earl:outcome'] !== 'pass';
}

/**
 * @param {string} url
 * @param {Assertion} assertion
 * @returns {string}
 */
function sentence(url, { 'earl:test': test, 'earl:result': result }) {
  const says = result['dct:description'].replace(/\s+/g, ' ').trim();
  return `${test['earl:impact']} ${test['dct:title']}: ${says}; at ${url}${result['earl:pointer']?.cfi?.[0] ?? ''}`;
}

/**
 * @param {string} output
 * @returns {string}
 */
function crash(output) {
  const said = output.split('\n').find((line) => /error/i.test(line));
  return `Ace gave no result: ${said?.trim() ?? 'it said nothing'}`;
}
