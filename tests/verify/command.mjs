import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Unavailable } from './check.mjs';

/** @typedef {{ status: number | null, stdout: string, stderr: string }} Ended */

/** Where a program is, or nothing: the first name that a folder of `PATH` has.
 * @param {string[]} names
 * @returns {string | undefined} */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  const places = names.flatMap((name) => folders.flatMap((folder) => endings.map((end) => join(folder, name + end))));
  return places.find(isExecutable);
}

/** Where a program is.
 * @param {string} what What to install, in words, when there is none.
 * @param {string[]} names
 * @throws {Unavailable} */
export function requireProgram(what, ...names) {
  const place = findProgram(...names);
  if (place === undefined) throw new Unavailable(`no ${names[0]} on this machine: install ${what}`);
  return place;
}

/**
 * Runs a program to its end. A status other than 0 is not an error here: validators speak through it.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, minutes?: number }} [options] It is stopped after `minutes` (10).
 * @returns {Promise<Ended>}
 */
export function run(program, args, { cwd, env, minutes = 10 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: minutes * 60_000,
      shell: program.endsWith('.cmd') || program.endsWith('.bat'),
    });
    const output = { stdout: '', stderr: '' };
    for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
      child[name].setEncoding('utf8');
      child[name].on('data', (text) => {
        output[name] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (signal) output.stderr += `\nstopped by ${signal}, at the latest after ${minutes} minutes`;
      resolve({ status, ...output });
    });
  });
}

/** The last lines that a program wrote, for a message about its failure.
 * @param {Ended} ended */
export function lastWords({ status, stdout, stderr }) {
  const lines = stripVTControlCharacters(`${stdout}\n${stderr}`)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return `status ${status}: ${lines.slice(-3).join(' / ').trim() || 'it said nothing'}`;
}

function isExecutable(place) {
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
