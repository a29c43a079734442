/**
 * Hostile files of every kind, made by chance that is the same each time, given to the program as a build gives them. Whatever stands in
 * them: no error that nothing catches, no hang, no more memory than 1 GiB, a place in every message, nothing read outside the folder,
 * nothing run or fetched, nothing alive in what is made.
 *
 * A longer run, by hand: `HANDOUT_FUZZ_BYTES=20000000 HANDOUT_FUZZ_SEED=7 npx vitest run tests/fuzz`. The first is how many bytes of each
 * format are tried, a million when not given; the second another row of cases. `HANDOUT_FUZZ_PAGES` is how many cases for each million are laid out as a
 * PDF, 2 when not given. With `HANDOUT_FUZZ_FORMAT=png` only that format is tried.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromRoot } from '../paths.ts';
import { type Case, formats } from './formats.ts';
import { faultsOf } from './judge.ts';
import { Random } from './random.ts';
import { Runner } from './runner.ts';

const BYTES = Number(process.env.HANDOUT_FUZZ_BYTES ?? 1_000_000);
const SEED = Number(process.env.HANDOUT_FUZZ_SEED ?? 1);
const names = Object.keys(formats).filter((name) => (process.env.HANDOUT_FUZZ_FORMAT ?? name) === name);

/** Cases of one format whose pages are laid out, for each million bytes: that takes as long as some hundred without. */
const LAID_OUT = Number(process.env.HANDOUT_FUZZ_PAGES ?? 2);

const runner = new Runner();
afterAll(() => runner.end());
// The process runs what was compiled.
beforeAll(() => {
  expect(spawnSync(process.execPath, [fromRoot('src/setup.mjs')]).status).toBe(0);
});

test.each(names)('%s', { timeout: BYTES }, async (name) => {
  const format = formats[name];
  if (!format) throw new Error(`no format ${name}`);
  const figures = { bytes: 0, cases: 0, ready: 0, laidOut: 0, cpuMs: 0, slowestMs: 0, slowest: 0, maxRssMb: 0 };
  const faults: string[] = [];
  for (; figures.bytes < BYTES; figures.cases += 1) {
    const seed = (SEED * 1_000_003 + figures.cases * 101 + Object.keys(formats).indexOf(name)) >>> 0;
    const random = new Random(seed);
    random.hostility = random.pick([0, 0, 0.01, 0.2]);
    const one = format(random, lengthOf(random));
    const outcome = await runner.run(one, figures.laidOut < Math.ceil((LAID_OUT * (figures.bytes + 1)) / 1_000_000));
    figures.bytes += fuzzedBytes(one);
    figures.cpuMs += outcome.cpuMs;
    figures.ready += Number(outcome.ready ?? false);
    figures.laidOut += Number(outcome.pdf !== undefined);
    figures.maxRssMb = Math.max(figures.maxRssMb, outcome.maxRssMb);
    if (outcome.cpuMs > figures.slowestMs) [figures.slowestMs, figures.slowest] = [outcome.cpuMs, seed];
    const found = faultsOf(outcome, runner.folder);
    if (found.length > 0)
      faults.push(`seed ${seed}, kept in ${kept(name, seed, found)}:\n${found.slice(0, 5).join('\n')}`);
  }
  console.info(name, JSON.stringify(figures));
  expect(faults.slice(0, 20)).toEqual([]);
  // Some of them get through to the end, or the rules for what is made were asked about nothing.
  expect(figures.ready).toBeGreaterThan(0);
});

/** Most cases are small; some are long enough for what grows with the square of its length. */
function lengthOf(random: Random): number {
  return random.chance(0.3) ? random.size(16_000, 100_000) : random.size(2000, 16_000);
}

function fuzzedBytes({ files, fuzzed }: Case): number {
  return fuzzed.reduce((sum, path) => sum + Buffer.byteLength(files[path] ?? ''), 0);
}

/** Where the files of a case that failed are kept, for whoever mends it. */
function kept(name: string, seed: number, found: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), `handout-fuzz-fault-${name.replaceAll(' ', '-')}-${seed}-`));
  cpSync(runner.folder, folder, { recursive: true, verbatimSymlinks: true });
  writeFileSync(join(folder, 'faults.txt'), found.join('\n'));
  return folder;
}
