import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Thrown by a tool that cannot run here; its message is the reason, told to the reader. */
export class CannotRun extends Error {}

/**
 * Finds the first of some programs on the PATH.
 *
 * @param {string[]} names in order of liking
 * @param {string} need what to install when none is there
 * @returns {string} the program's path
 * @throws {CannotRun} when none is there
 */
export function findProgram(names, need) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
  if (found) return found;
  throw new CannotRun(`no ${names.join(' or ')} on the PATH; install ${need}`);
}

/**
 * Runs a program to its end. A non-zero exit is the caller's to judge: validators use it to say "found something".
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv}} [options]
 * @returns {Promise<{code: number | null, stdout: string, stderr: string}>} code is null after a signal
 * @throws {Error} when the program cannot be started
 */
export function runProgram(program, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/**
 * @param {string} path
 * @returns {boolean}
 */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
