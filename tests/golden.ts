import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';
import { fromRoot } from './paths.ts';

/** Compares with a golden below `tests/fixtures`; `UPDATE_GOLDENS=1` writes it anew, and its diff is then read by a person. */
export function expectGolden(path: string, actual: string): void {
  expectFile(`tests/fixtures/${path}`, actual);
}

/** Compares with a file of the project that is made by a test, and written anew by the same variable. */
export function expectFile(path: string, actual: string): void {
  const file = fromRoot(path);
  if (process.env.UPDATE_GOLDENS === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  expect(actual).toBe(readFileSync(file, 'utf8'));
}
