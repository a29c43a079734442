import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { error, type Problem, warn } from '../ast/problem.ts';

/** Adds an error, unless the file has it already: several languages show the same mistake of one source. */
export function errorOnce(file: VFile, problem: Problem): void {
  if (!isKnown(file, problem)) error(file, problem);
}

/** Adds a warning, unless the file has it already. */
export function warnOnce(file: VFile, problem: Problem): void {
  if (!isKnown(file, problem)) warn(file, problem);
}

function isKnown(file: VFile, { reason, rule, place }: Problem): boolean {
  const start = startOf(place);
  return file.messages.some(
    (message) =>
      message.ruleId === rule &&
      message.reason === reason &&
      message.line === start?.line &&
      message.column === start?.column,
  );
}

function startOf(place: Point | Position | undefined): Point | undefined {
  return place && 'start' in place ? place.start : place;
}
