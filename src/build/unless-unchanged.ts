import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fingerprint } from '../read/fingerprint.ts';
import { cacheFolder, programPlaces } from '../read/program.ts';
import type { Reporter } from '../report.ts';
import { readJson, writeAtomically } from '../write/output.ts';
import type { BuildOptions } from './options.ts';
import type { Pool } from './pool.ts';

/** What is remembered of the last build of an output folder that had no error. */
interface Remembered {
  /** The call, and the state of all that it read, before it did. */
  read: string;
  /** State of the output folder, when it was done. */
  written: string;
  /** What it said of the content. */
  said: string;
  /** What it said of each language; not yet looked at. */
  languages: unknown;
}

/**
 * Builds, unless the disk itself says that nothing can have changed since the last build of the same call: neither what it reads nor what it wrote has
 * been touched. Then nothing of the pipeline is even loaded. What is remembered may be lost or wrong without harm: a build then looks at every part.
 */
export async function buildUnlessUnchanged(options: BuildOptions, reporter: Reporter, pool?: Pool): Promise<0 | 1> {
  const out = resolve(options.out);
  const place = memoryOf(out);
  const read = stateOf(options);
  const before = remembered(await readJson(place));
  if (read !== undefined && before?.read === read && before.written === fingerprint([out])) {
    reporter.say(before.said);
    reporter.line(`Nothing has changed: all files in ${options.out} are up to date.`);
    return 0;
  }
  const { build } = await import('./index.ts');
  const saidBefore = reporter.said.length;
  let languages: unknown;
  const code = await build(options, reporter, {
    pool,
    languages: before?.languages,
    remember: (made) => {
      languages = made;
    },
  });
  if (code === 0) {
    const said = reporter.said.slice(saidBefore);
    const now: Remembered = { read: read ?? '', written: fingerprint([out]) ?? '', said, languages };
    // Not worth a word: the next build only takes longer.
    await writeAtomically(place, JSON.stringify(now)).catch(() => {});
  }
  return code;
}

/** The file that remembers the last build of an output folder. */
export function memoryOf(out: string): string {
  return join(cacheFolder, `${nameOf(resolve(out))}.json`);
}

/** The call, the program and everything that it may read; nothing where that is not known. The number of threads changes no file. */
function stateOf({ jobs: _, ...call }: BuildOptions): string | undefined {
  const { content, site, resources } = call;
  // A logo of a folder that may hold anything.
  if (site !== undefined && existsSync(site) && readFileSync(site, 'utf8').includes('logo')) return undefined;
  const given = [content, site, resources].filter((path) => path !== undefined).map((path) => resolve(path));
  const state = fingerprint([...programPlaces, ...given]);
  return state && nameOf([process.version, process.cwd(), JSON.stringify(call), state].join('\0'));
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** Nothing where it is not what a build wrote. What it says of languages is looked at when it is needed. */
function remembered(value: unknown): Remembered | undefined {
  const { read, written, said, languages } = (value ?? {}) as Partial<Remembered>;
  return typeof read === 'string' && typeof written === 'string' && typeof said === 'string'
    ? { read, written, said, languages }
    : undefined;
}
