import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';
import { fromRoot } from './paths.ts';

/** Compares with a golden below `tests/fixtures`; `UPDATE_GOLDENS=1` writes it anew, and its diff is then read by a person. */
export function expectGolden(path: string, actual: string): void {
  const file = fromRoot(`tests/fixtures/${path}`);
  if (process.env.UPDATE_GOLDENS === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
  }
  expect(actual).toBe(readFileSync(file, 'utf8'));
}
