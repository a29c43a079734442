import { beforeAll, describe, expect, test } from 'vitest';
import { folder } from '../command.ts';
import { build, buildHere, copyOf, guide } from './program.ts';
import { checksums, faultsOf, isDone } from './state.ts';

const KILLS = 50;

const [first, second] = [guide('The first words.'), guide('Other words.')];
/** A finished build of the first text. */
let before: string;
/** What a build of each text in an empty folder comes to. */
let [clean, cleanSecond]: Record<string, string>[] = [];
let buildMs: number;

beforeAll(async () => {
  before = folder();
  expect(await buildHere(first, before)).toBe(0);
  clean = checksums(before);
  const other = folder();
  const start = performance.now();
  expect((await build(second, other)).code).toBe(0);
  buildMs = performance.now() - start;
  cleanSecond = checksums(other);
});

/** Moments spread over a build by a fixed rule, the fractions of multiples of the golden ratio: no two close to each other. */
const moments = Array.from({ length: KILLS }, (_, index) => ((index + 1) * 0.618034) % 1);

/** A folder whose build was killed at a part of its time. How long it takes changes with what else the machine does: one that was done is tried again. */
async function killed(moment: number): Promise<string> {
  for (;;) {
    const out = copyOf(before);
    const start = performance.now();
    const { signal } = await build(second, out, undefined, moment * buildMs);
    if (signal === 'SIGKILL') return out;
    buildMs = performance.now() - start;
  }
}

test('killed at 50 moments, a build leaves whole files that match the manifest, and the next build is right', async () => {
  for (const moment of moments) {
    const out = await killed(moment);
    expect(faultsOf(out), `killed at ${moment}`).toEqual([]);
    expect(await buildHere(second, out)).toBe(0);
    expect(faultsOf(out)).toEqual([]);
    expect(isDone(out)).toBe(true);
    expect(checksums(out)).toEqual(cleanSecond);
  }
}, 600_000);

describe('killed while files change places', () => {
  // Two manifests and six files are renamed: the run that only counts says so.
  test('there are so many moments', async () => {
    const { out } = await build(second, copyOf(before), {});
    expect(JSON.parse(out.trim().split('\n').at(-1) ?? '')).toMatchObject({ rename: 7 });
  });

  test.each([1, 2, 3, 4, 5, 6, 7])(
    'before rename %i',
    async (at) => {
      const out = copyOf(before);
      const { signal } = await build(second, out, { call: 'rename', at, what: 'SIGKILL' });
      expect(signal).toBe('SIGKILL');
      expect(faultsOf(out)).toEqual([]);
      // Back to the first text, which some files still have.
      expect(await buildHere(first, out)).toBe(0);
      expect(isDone(out)).toBe(true);
      expect(checksums(out)).toEqual(clean);
    },
    30_000,
  );
});
