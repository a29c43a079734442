import { expect, test } from 'vitest';
import { CommandError, measure } from '../../bench/measure.mjs';

const node = (code) => ({ command: process.execPath, args: ['-e', code] });
/** Fills memory, and keeps it long enough to be seen. */
const HOLD = 'globalThis.held = Buffer.alloc(200e6, 1); setTimeout(() => {}, 300);';

test('jobs run one after the other, or side by side', async () => {
  const wait = [node('setTimeout(() => {}, 400)')];
  const [apart, together] = [await measure([wait, wait], 1), await measure([wait, wait], 2)];
  expect(apart.wallMs).toBeGreaterThan(800);
  expect(together.wallMs).toBeLessThan(apart.wallMs);
});

test('the steps of a job follow on each other', async () => {
  const order = [];
  await measure([[() => order.push('first'), node(''), () => order.push('second')]]);
  expect(order).toEqual(['first', 'second']);
});

test.runIf(process.platform === 'linux')('memory and processor time of children of children count', async () => {
  const child = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(HOLD)}])`;
  const { peakBytes, cpuMs } = await measure([[node(child)]]);
  expect(peakBytes).toBeGreaterThan(200e6);
  expect(cpuMs).toBeGreaterThan(0);
});

test('a process that fails ends the measurement, with what it said', async () => {
  const failing = measure([[node('console.error("No such guide"); process.exit(3)')]]);
  await expect(failing).rejects.toThrow(CommandError);
  await expect(failing).rejects.toThrow(/with 3 .*No such guide/s);
});

test('after a failure no other job is begun, and those that run are waited for', async () => {
  const [slow, begun] = [[], []];
  const jobs = [
    [node('process.exit(1)')],
    [node('setTimeout(() => {}, 500)'), () => slow.push('done')],
    [() => begun.push('third')],
  ];
  await expect(measure(jobs, 2)).rejects.toThrow(CommandError);
  expect({ slow, begun }).toEqual({ slow: ['done'], begun: [] });
});
