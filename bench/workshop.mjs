import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from './measure.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));

/** So many processes of a peer run at the same time as this project has threads. */
export const AT_A_TIME = availableParallelism();

/** A folder for everything that a run writes: the content is measured in a copy, and never changed. */
export class Workshop {
  #folder = mkdtempSync(join(tmpdir(), 'handout-bench-'));
  #made = 0;

  /** A new and empty folder. */
  folder(name) {
    this.#made += 1;
    const path = join(this.#folder, `${name}-${this.#made}`);
    mkdirSync(path);
    return path;
  }

  /** A new copy of the guide with all that belongs to it. */
  content() {
    const path = this.folder('content');
    cpSync(join(root, 'content'), path, { recursive: true });
    return path;
  }

  /** Measures a call of this project, as a person would make it: a process of its own. */
  handout(...args) {
    return measure([[{ command: process.execPath, args: [join(root, 'dist/cli.js'), ...args] }]]);
  }

  /** Measures the build of a folder; only English unless other options are given. */
  build(content, out, options = ['--locale', 'en']) {
    return this.handout('build', '--content', content, '--out', out, ...options);
  }

  end() {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The rows of the manifest of an output folder. */
export function manifest(out) {
  return JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')).files;
}

/** How many files there are in a folder and all below it. */
export function countFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
}
