import { leftToRightStretches, type TextRange } from '../../../ast/isolates.ts';
import type { Stretch } from './stretch.ts';

/** Text that keeps its own left-to-right order in a line that runs from right to left (UAX #9, TX-08). */
export function isolate(text: string): string {
  return `\u2066${text}\u2069`;
}

/** The parts of a text from right to left that are isolated, in order: addresses and numbers, and all else that is set from left to right. */
export function isolatedRanges({ text, addresses }: Stretch): TextRange[] {
  const ranges = [...addresses.map(([start, end]) => ({ start, end })), ...leftToRightStretches(text)];
  const merged: TextRange[] = [];
  for (const range of ranges.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

/** The part of a text between two offsets, with what stands in it of the ranges isolated, without blanks at its ends. */
export function withIsolates(text: string, from: number, to: number, ranges: readonly TextRange[]): string {
  let printed = '';
  let done = from;
  for (const range of ranges.filter(({ start, end }) => start < to && end > from)) {
    const inside = text.slice(Math.max(range.start, from), Math.min(range.end, to));
    const start = Math.max(range.start, from) + inside.length - inside.trimStart().length;
    const end = start + inside.trim().length;
    printed += text.slice(done, start) + isolate(text.slice(start, end));
    done = end;
  }
  return printed + text.slice(done, to);
}
