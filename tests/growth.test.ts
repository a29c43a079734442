import { beforeAll, describe, expect, test } from 'vitest';
import { manyParts, onePart } from './growth/guide.ts';
import { begun, stages } from './growth/stages.ts';
import { bent, type Growth, isBentAltogether, perTime, TIMES } from './growth/straight.ts';
import { type Work, workOf } from './growth/work.ts';

/** Counting is slow, and the machine may be busy: nothing here depends on time. */
const SLOWEST_MS = 600_000;

/** Every stage of a guide, taken so many times. */
async function works(guide: typeof manyParts, times: number): Promise<Record<string, Work>> {
  const made = await begun(guide(times));
  const result: Record<string, Work> = {};
  for (const [name, run] of Object.entries(stages)) result[name] = await workOf(() => run(made));
  return result;
}

describe.each([
  ['a guide of more and more parts', manyParts],
  ['a guide that grows in one place', onePart],
])('%s', (_, guide) => {
  const all: Record<string, Work>[] = [];

  beforeAll(async () => {
    // What is only done once in a process, such as opening a face, is no growth.
    await works(guide, 1);
    for (const times of TIMES) all.push(await works(guide, times));
  }, SLOWEST_MS);

  describe.each(Object.keys(stages))('%s', (stage) => {
    const growth = () => all.map((one) => one[stage]) as unknown as Growth;

    test('is at most one and a half times the work for each time, sixteen times over', () => {
      const ratios = perTime(growth());
      expect(ratios).toHaveLength(2);
      expect(Math.max(...ratios)).toBeLessThanOrEqual(1.5);
      expect(isBentAltogether(growth())).toBe(false);
    });

    test('has no function that takes more and more steps', () => {
      expect(bent(growth())).toEqual([]);
    });
  });
});

describe('the count of steps', () => {
  const growth = (...steps: [number, number, number]) =>
    steps.map((count) => new Map([['src/a.ts f', count]])) as unknown as Growth;

  test('tells a straight line, with what is always the same, from a bent one', () => {
    expect(bent(growth(1e4, 4e4, 16e4))).toEqual([]);
    expect(bent(growth(9e4, 12e4, 24e4))).toEqual([]);
    expect(bent(growth(1e3, 16e3, 256e3))).toEqual(['src/a.ts f: 1000, 16000, 256000 steps']);
    expect(bent(growth(101e3, 116e3, 356e3))).toEqual(['src/a.ts f: 101000, 116000, 356000 steps']);
    expect(perTime(growth(1e3, 16e3, 256e3))).toEqual([4, 16]);
    expect(isBentAltogether(growth(1e3, 16e3, 256e3))).toBe(true);
  });

  test(
    'is not one of nothing: every stage has work of ours, and the same one twice',
    async () => {
      const [once, again] = [await works(manyParts, 1), await works(manyParts, 1)];
      for (const stage of Object.keys(stages)) {
        const own = (work: Work | undefined) => [...(work ?? [])].filter(([name]) => name.startsWith('src/'));
        expect(own(once[stage]).length).toBeGreaterThan(10);
        expect(own(again[stage])).toEqual(own(once[stage]));
      }
    },
    SLOWEST_MS,
  );
});
