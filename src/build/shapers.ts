import type { FontSet } from '../ast/font.ts';
import { Shapers } from '../shape/shapers.ts';
import { MOST_SETS } from './most-sets.ts';
import { Recent } from './recent.ts';

/** Faces that this thread has opened, by their names: one shaping serves all editions of a script. */
const opened = new Recent<string, Shapers>(MOST_SETS);

/** The shapers of a set of faces. */
export function shapersOf(fonts: FontSet): Shapers {
  const key = JSON.stringify([
    fonts.text,
    fonts.code,
    fonts.bullet,
    fonts.script,
    fonts.faces.map(({ family, weight, bytes }) => [family, weight, bytes.length]),
  ]);
  return opened.get(key, () => new Shapers(fonts));
}
