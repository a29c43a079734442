import { expect, test } from 'vitest';
import { folder } from '../command.ts';
import { buildHere, guide } from '../interruptions/program.ts';
import { checksums } from '../interruptions/state.ts';

test('the bytes are the same with 1, 2 and 8 threads', async () => {
  const from = guide('Words for every thread.');
  const made = [];
  for (const jobs of ['1', '2', '8']) {
    const out = folder();
    expect(await buildHere(from, out, jobs)).toBe(0);
    made.push(checksums(out));
  }
  expect(Object.keys(made[0] ?? {}).length).toBeGreaterThan(5);
  expect(made[1]).toEqual(made[0]);
  expect(made[2]).toEqual(made[0]);
});
