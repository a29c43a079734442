import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { folder } from '../command.ts';
import { build, buildHere, copyOf, type Fault, guide } from './program.ts';
import { checksums, faultsOf, isDone } from './state.ts';

const [first, second] = [guide('The first words.'), guide('Other words.')];
let before: string;
let [clean, cleanSecond]: Record<string, string>[] = [];

beforeAll(async () => {
  before = folder();
  expect(await buildHere(first, before)).toBe(0);
  clean = checksums(before);
  const other = folder();
  expect(await buildHere(second, other)).toBe(0);
  cleanSecond = checksums(other);
});

async function nextBuildIsRight(out: string): Promise<void> {
  expect(await buildHere(second, out)).toBe(0);
  expect(isDone(out)).toBe(true);
  expect(checksums(out)).toEqual(cleanSecond);
}

describe('a disk that fails, before any file has changed its place', () => {
  const faults: [string, Required<Fault>][] = [
    ['is full when the first file is made', { call: 'writeFile', at: 2, what: 'ENOSPC' }],
    ['is full in the middle', { call: 'writeFile', at: 4, what: 'ENOSPC' }],
    ['is full when the manifest is written', { call: 'writeFile', at: 7, what: 'ENOSPC' }],
    ['can only be read', { call: 'mkdir', at: 1, what: 'EROFS' }],
    ['may not be written to', { call: 'writeFile', at: 1, what: 'EACCES' }],
    ['lets no file change its place', { call: 'rename', at: 1, what: 'EPERM' }],
  ];
  test.each(faults)(
    '%s: an error says so, and all is as it was',
    async (_, fault) => {
      const out = copyOf(before);
      const { code, err } = await build(second, out, fault);
      expect(code).toBe(2);
      expect(err).toContain(`Unexpected output folder \`${out}\`, expected one that can be written: ${fault.what}`);
      expect(checksums(out)).toEqual(clean);
      expect(faultsOf(out)).toEqual([]);
      await nextBuildIsRight(out);
    },
    30_000,
  );
});

test('a file that may not change its place, as one that is open elsewhere, leaves old and new files that the manifest knows', async () => {
  const out = copyOf(before);
  const { code } = await build(second, out, { call: 'rename', at: 3, what: 'EBUSY' });
  expect(code).toBe(2);
  expect(faultsOf(out)).toEqual([]);
  expect(isDone(out)).toBe(false);
  await nextBuildIsRight(out);
});

test('a folder that vanishes while files are made is an error, and the next build makes it anew', async () => {
  for (const call of ['writeFile', 'mkdir'] as const) {
    const out = copyOf(before);
    const { code, err } = await build(second, out, { call, at: 3, what: 'vanish' });
    expect(code, err).toBe(2);
    expect(err).toContain('Unexpected output folder');
    expect(faultsOf(out)).toEqual([]);
    await nextBuildIsRight(out);
  }
});

test('a folder that vanishes while files change places', async () => {
  const out = copyOf(before);
  const { code } = await build(second, out, { call: 'rename', at: 4, what: 'vanish' });
  expect(code).toBe(2);
  await nextBuildIsRight(out);
});

// A disk that is really full: where one can be mounted, which takes root and a system that allows it.
test('a disk of 64 KB that is full', async ({ skip }) => {
  const disk = mounted();
  if (disk === undefined) return skip('SKIPPED: this machine lets no small disk be mounted');
  const out = join(disk, 'out');
  try {
    const { code, err } = await build(first, out);
    expect(code).toBe(2);
    expect(err).toContain('ENOSPC');
    expect(faultsOf(out)).toEqual([]);
  } finally {
    spawnSync('umount', [disk]);
  }
});

/** A small disk in a folder of its own; nothing where none can be mounted. */
function mounted(): string | undefined {
  const place = folder();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place]);
  return status === 0 ? place : undefined;
}

test('what a killed build left is swept', async () => {
  const out = copyOf(before);
  mkdirSync(join(out, '.handout', 'new', 'en'), { recursive: true });
  expect(await buildHere(second, out)).toBe(0);
  expect(existsSync(join(out, '.handout'))).toBe(false);
  rmSync(out, { recursive: true });
});
