/** The middle one of some numbers; of an even count, the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The straight line that is nearest to some points, by least squares. */
export function lineThrough(points) {
  const mean = (of) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [meanX, meanY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread;
  return { slope, at: (x) => meanY + slope * (x - meanX) };
}

/**
 * What two kinds of runs come to that were measured in turn, A B A B …: the median of the ratios of neighbours, because what slows a machine down for a
 * while slows both. Absolute times stand beside it.
 * @param {{ name: string, against: string, atMost?: number }} what
 * @param {import('./measure.mjs').Measured[]} ours
 * @param {import('./measure.mjs').Measured[]} theirs
 */
export function comparison(what, ours, theirs) {
  const ratios = ours.map(({ wallMs }, index) => wallMs / theirs[index].wallMs);
  const cpu = ours.map(({ cpuMs }, index) => cpuMs / theirs[index].cpuMs);
  return {
    ...what,
    ratio: round(median(ratios)),
    ratios: ratios.map(round),
    ...(cpu.every(Number.isFinite) && { cpuRatio: round(median(cpu)) }),
    ours: summary(ours),
    theirs: summary(theirs),
  };
}

/** Medians of some runs. */
export function summary(runs) {
  const of = (key) =>
    runs.every((run) => run[key] !== undefined) ? Math.round(median(runs.map((run) => run[key]))) : undefined;
  return { runs: runs.length, wallMs: of('wallMs'), cpuMs: of('cpuMs'), peakBytes: of('peakBytes') };
}

export function round(value) {
  return Math.round(value * 1000) / 1000;
}
