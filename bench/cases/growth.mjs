import { median, round, summary } from '../figures.mjs';
import { grow } from '../text/grown.mjs';
import { manifest } from '../workshop.mjs';

const TIMES = [1, 10, 100];

/** The guide one, ten and a hundred times as long: time and memory per page of large print, by one thread. */
export const growth = {
  id: 'growth',
  title: 'The guide many times as long',
  async run({ workshop, longRuns, say }) {
    const measured = TIMES.map((times) => ({ times, runs: [] }));
    for (let run = 0; run < longRuns; run += 1) {
      for (const one of measured) {
        say(`run ${run + 1} of ${longRuns}: ${one.times} times`);
        const content = workshop.content();
        grow(content, one.times);
        const out = workshop.folder('out');
        one.runs.push(await workshop.build(content, out, ['--locale', 'en', '--jobs', '1']));
        one.pages = manifest(out)[0].pages;
      }
    }
    const [short, ...longer] = measured;
    return [...longer.map((long) => perPage(long, short)), furtherPage(measured)];
  },
};

function perPage(long, short) {
  const pages = short.pages / long.pages;
  const ratios = long.runs.map(({ wallMs }, run) => (wallMs / short.runs[run].wallMs) * pages);
  const cpu = long.runs.map(({ cpuMs }, run) => (cpuMs / short.runs[run].cpuMs) * pages);
  return {
    name: `${long.times} times the guide, time per page (${long.pages} pages)`,
    against: `the same at 1 time (${short.pages} pages)`,
    ...(long.times === 100 && { atMost: 1.5 }),
    ratio: round(median(ratios)),
    ratios: ratios.map(round),
    ...(cpu.every(Number.isFinite) && { cpuRatio: round(median(cpu)) }),
    ours: { ...summary(long.runs), pages: long.pages },
    theirs: { ...summary(short.runs), pages: short.pages },
  };
}

/** What one page more costs, in a long guide and in a short one: what a run costs before its first page is in neither. 1 is a straight line. */
function furtherPage([short, middle, long]) {
  const ms = (from, to, run) => (to.runs[run].wallMs - from.runs[run].wallMs) / (to.pages - from.pages);
  const ratios = short.runs.map((_, run) => ms(middle, long, run) / ms(short, middle, run));
  return {
    name: `One page more, from ${middle.pages} to ${long.pages} pages`,
    against: `one page more, from ${short.pages} to ${middle.pages} pages`,
    ratio: round(median(ratios)),
    ratios: ratios.map(round),
    ours: { wallMs: Math.round(median(short.runs.map((_, run) => ms(middle, long, run)))) },
    theirs: { wallMs: Math.round(median(short.runs.map((_, run) => ms(short, middle, run)))) },
  };
}
