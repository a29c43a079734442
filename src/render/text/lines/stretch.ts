import type { Run } from './run.ts';

/** Running text up to a forced line end. */
export interface Stretch {
  text: string;
  /** Where addresses and numbers stand in it, as offsets. */
  addresses: Array<readonly [start: number, end: number]>;
}

/** Running text cut at its forced line ends; a stretch without words is left out, so that no blank line stands in a block. */
export function stretchesOf(runs: readonly Run[]): Stretch[] {
  const parts: Run[][] = [[]];
  for (const run of runs) {
    if (run.kind === 'lineEnd') parts.push([]);
    else parts.at(-1)?.push(run);
  }
  return parts.map((part) => withoutPeriod(join(part))).filter(({ text }) => text.trim() !== '');
}

/** Runs as they stand, with all their spaces. */
export function exactStretch(runs: readonly Run[]): Stretch {
  const stretch: Stretch = { text: '', addresses: [] };
  for (const { kind, text } of runs) {
    const start = stretch.text.length;
    stretch.text += text;
    if (kind === 'address') stretch.addresses.push([start, stretch.text.length]);
  }
  return stretch;
}

/** Runs in a row, with one space where the source had any number of blanks. */
function join(runs: readonly Run[]): Stretch {
  let before = ' ';
  const single = runs.map((run) => {
    const blanksAsOne = run.text.replaceAll(/[ \t\n\r\v\f\u0085\u2028\u2029]+/g, ' ');
    const text = before.endsWith(' ') ? blanksAsOne.replace(/^ /, '') : blanksAsOne;
    before = text === '' ? before : text;
    return { ...run, text };
  });
  return exactStretch(single);
}

/** An address alone on its line ends without a period, which a reader would take for a part of it (TX-05). */
function withoutPeriod(stretch: Stretch): Stretch {
  const [start, end] = stretch.addresses[0] ?? [];
  const isAlone = start === 0 && /^[.。۔।]?$/.test(stretch.text.slice(end).trim());
  return isAlone ? { ...stretch, text: stretch.text.slice(0, end) } : stretch;
}
