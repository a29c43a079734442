import { describe, expect, test } from 'vitest';
import { comparison, lineThrough, median } from '../../bench/figures.mjs';

describe('figures of a comparison', () => {
  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
  ])('the median of %j is %j', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  test('the ratio is the median of neighbours, so that a slow minute of the machine counts on both sides', () => {
    const [calm, slow] = [
      { wallMs: 100, cpuMs: 90 },
      { wallMs: 900, cpuMs: 100 },
    ];
    const half = ({ wallMs, cpuMs }) => ({ wallMs: wallMs / 2, cpuMs: cpuMs / 2 });
    const row = comparison({ name: 'a', against: 'b', atMost: 1 }, [calm, slow, calm].map(half), [calm, slow, calm]);
    expect(row).toMatchObject({
      name: 'a',
      against: 'b',
      atMost: 1,
      ratio: 0.5,
      ratios: [0.5, 0.5, 0.5],
      cpuRatio: 0.5,
    });
    expect(row.ours).toMatchObject({ runs: 3, wallMs: 50, peakBytes: undefined });
  });

  test('says nothing of processor time where the system does not tell', () => {
    expect(comparison({}, [{ wallMs: 1 }], [{ wallMs: 2 }])).not.toHaveProperty('cpuRatio');
  });

  test('the line through points on a line is that line', () => {
    const line = lineThrough([1, 5, 25].map((x) => ({ x, y: 10 + 3 * x })));
    expect(line.slope).toBeCloseTo(3);
    expect(line.at(500)).toBeCloseTo(1510);
  });
});
