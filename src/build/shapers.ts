import type { FontSet } from '../ast/font.ts';
import { Shapers } from '../shape/shapers.ts';

/** Faces that this process has opened, by their names: one shaping serves all editions of a script. */
const opened = new Map<string, Shapers>();

/** The shapers of a set of faces. */
export function shapersOf(fonts: FontSet): Shapers {
  const key = JSON.stringify([
    fonts.text,
    fonts.code,
    fonts.bullet,
    fonts.script,
    fonts.faces.map(({ family, weight, bytes }) => [family, weight, bytes.length]),
  ]);
  const shapers = opened.get(key) ?? new Shapers(fonts);
  opened.set(key, shapers);
  return shapers;
}
