import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAll, checked } from './check.mjs';
import { chromium } from './chromium.mjs';
import { lastWords, run } from './command.mjs';
import { here, npmPackages } from './install.mjs';

const TOOL = 'Ace';

/** Ace by DAISY: no violation of any impact (EP-22). It starts its browser with `--no-sandbox` of its own accord.
 * @param {import('./check.mjs').BuiltFile[]} books */
export function checkAccessibility(books) {
  return checkAll(TOOL, books, async (files) => {
    const browser = chromium();
    await npmPackages();
    const folder = mkdtempSync(join(tmpdir(), 'ace-'));
    try {
      const ended = await runAce(files, folder, browser);
      return files.map((file, index) => checked(TOOL, file, findings(join(folder, `${index}.json`), ended)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** In a process of its own: Ace reads its settings from the environment, and speaks to the terminal. */
function runAce(files, folder, browser) {
  const home = join(folder, 'home');
  return run(process.execPath, [join(here, 'ace-books.mjs'), folder, ...files.map(({ place }) => place)], {
    minutes: 20,
    env: {
      PUPPETEER_EXECUTABLE_PATH: browser,
      // Five seconds to start the browser are too few for a busy machine.
      ACE_TIMEOUT_INITIAL: '60000',
      // Ace and the browser keep settings and logs; not in the home folder of whoever checks.
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: home,
      XDG_STATE_HOME: home,
    },
  });
}

function findings(place, ended) {
  const report = read(place);
  if (report === undefined) return [`Ace gave no report, ${lastWords(ended)}`];
  if (report.error !== undefined) return [`Ace gave no report: ${report.error}`];
  const found = report.assertions.flatMap((document) => violations(document));
  const failed = report['earl:result']['earl:outcome'] !== 'pass';
  return failed && found.length === 0 ? ['Ace calls the book failed and names no rule'] : found;
}

function read(place) {
  try {
    return JSON.parse(readFileSync(place, 'utf8'));
  } catch {
    return undefined;
  }
}

/** What Ace found in one document of the book. */
function violations(document) {
  const { url } = document['earl:testSubject'];
  return document.assertions.map((assertion) => {
    const { 'earl:impact': impact, 'dct:title': rule } = assertion['earl:test'];
    const { 'dct:description': description, html } = assertion['earl:result'];
    const excerpt = html ? `: ${html.slice(0, 120)}` : '';
    return `${impact} ${rule} in ${url}: ${description.split('\n')[0]}${excerpt}`;
  });
}
