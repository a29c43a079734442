import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { error, type Problem, warn } from '../ast/problem.ts';

/** What the checks have told each file, so that none reads all messages again for each new one. */
const told = new WeakMap<VFile, Set<string>>();

/** Adds an error, unless a check has told the file already: several languages show the same mistake of one source. */
export function errorOnce(file: VFile, problem: Problem): void {
  if (isNew(file, problem)) error(file, problem);
}

/** Adds a warning, unless a check has told the file already. */
export function warnOnce(file: VFile, problem: Problem): void {
  if (isNew(file, problem)) warn(file, problem);
}

function isNew(file: VFile, { reason, rule, place }: Problem): boolean {
  const known = told.get(file) ?? new Set();
  told.set(file, known);
  const start = startOf(place);
  const key = JSON.stringify([rule, reason, start?.line, start?.column]);
  if (known.has(key)) return false;
  known.add(key);
  return true;
}

function startOf(place: Point | Position | undefined): Point | undefined {
  return place && 'start' in place ? place.start : place;
}
