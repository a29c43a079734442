import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAll, checked } from './check.mjs';
import { lastWords, requireProgram, run } from './command.mjs';
import { npmPackages } from './install.mjs';

const TOOL = 'Ace';

/** Ace by DAISY: no violation of any impact (EP-22). It starts its browser with `--no-sandbox` of its own accord.
 * @param {import('./check.mjs').BuiltFile[]} books */
export function checkAccessibility(books) {
  return checkAll(TOOL, books, async (files) => {
    const browser =
      process.env.PUPPETEER_EXECUTABLE_PATH ??
      requireProgram('Chromium', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
    const ace = join(await npmPackages(), '@daisy', 'ace-cli', 'bin', 'ace.js');
    const checks = [];
    for (const file of files) checks.push(checked(TOOL, file, await findings(browser, ace, file)));
    return checks;
  });
}

async function findings(browser, ace, file) {
  const folder = mkdtempSync(join(tmpdir(), 'ace-'));
  const home = join(folder, 'home');
  try {
    const ended = await run(process.execPath, [ace, '--outdir', folder, '--force', '--lang', 'en', file.place], {
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
    const report = ended.status === 0 ? read(join(folder, 'report.json')) : undefined;
    if (report === undefined) return [`Ace gave no report, ${lastWords(ended)}`];
    const found = report.assertions.flatMap((document) => violations(document));
    const failed = report['earl:result']['earl:outcome'] !== 'pass';
    return failed && found.length === 0 ? ['Ace calls the book failed and names no rule'] : found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
