import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Unavailable } from './check.mjs';
import { lastWords, requireProgram, run } from './command.mjs';

/** This folder. */
export const here = dirname(fileURLToPath(import.meta.url));
/** What is downloaded, and what the tools write; ignored by git. */
export const tools = join(here, '.tools');

/** How often a download is tried. */
const TRIES = 3;
/** Downloads under way or done, so that two checks that need the same one share it. */
const installs = new Map();

/** The npm packages of `package.json`.
 * @returns {Promise<string>} Their folder.
 * @throws {Unavailable} */
export function npmPackages() {
  return installOnce(join(here, 'node_modules'), 'package-lock.json', () => {
    const npm = requireProgram('Node.js with npm', 'npm');
    // Puppeteer, below Ace, would download a browser of its own; the machine's is used.
    const env = { PUPPETEER_SKIP_DOWNLOAD: '1' };
    return run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here, env });
  });
}

/** The Java archives of `pom.xml`.
 * @returns {Promise<string>} Their folder.
 * @throws {Unavailable} */
export function javaArchives() {
  const folder = join(tools, 'verapdf');
  return installOnce(folder, 'pom.xml', () => {
    const maven = requireProgram('Maven', 'mvn');
    return run(maven, ['-B', '-q', 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`], { cwd: here });
  });
}

/**
 * Downloads what a list asks for, unless the folder was filled from just this list before: a copy of it lies in `tools` then.
 * @param {string} folder
 * @param {string} list File name in this folder.
 * @param {() => Promise<import('./command.mjs').Ended>} download
 */
function installOnce(folder, list, download) {
  if (!installs.has(folder)) installs.set(folder, install(folder, list, download));
  return installs.get(folder);
}

async function install(folder, list, download) {
  const wanted = join(here, list);
  const installed = join(tools, list);
  if (existsSync(folder) && existsSync(installed) && readFileSync(installed).equals(readFileSync(wanted)))
    return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(tools, { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    console.error(`Downloading what ${list} lists (once) …`);
    const ended = await download();
    if (ended.status === 0) break;
    if (attempt === TRIES) throw new Unavailable(`the download of ${list} failed ${TRIES} times, ${lastWords(ended)}`);
  }
  cpSync(wanted, installed);
  return folder;
}
