import { total, type Work } from './work.ts';

/** So many times a guide was taken. */
export const TIMES = [1, 4, 16] as const;

/** The steps of one stage, for each of these times. */
export type Growth = readonly [Work, Work, Work];

/** Work for one time the guide may be so many times what it was. */
const MOST = 1.5;

/** So many steps say nothing of growth: of what is done some times only. */
const SLACK = 150;

/** The work for one time the guide, as a multiple of what it is when it is taken once. */
export function perTime([once, ...more]: Growth): number[] {
  return more.map((work, index) => total(work) / (TIMES[index + 1] ?? 1) / total(once));
}

/** Functions of ours that take more and more steps for each further time: those that look again at what they have seen before. */
export function bent([once, some, many]: Growth): string[] {
  return [...many].flatMap(([name, steps]) => {
    if (!name.startsWith('src/')) return [];
    const [first, middle] = [once.get(name) ?? 0, some.get(name) ?? 0];
    return isBent(first, middle, steps) ? [`${name}: ${first}, ${middle}, ${steps} steps`] : [];
  });
}

/** Whether the libraries and we together do. */
export function isBentAltogether([once, some, many]: Growth): boolean {
  return isBent(total(once), total(some), total(many));
}

/** What is the same for any guide is in all three, and not in what one has more than the other. */
function isBent(once: number, some: number, many: number): boolean {
  const [one, four, sixteen] = TIMES;
  const straight = (Math.max(0, some - once) * (sixteen - four)) / (four - one);
  return many - some > MOST * straight + SLACK;
}
