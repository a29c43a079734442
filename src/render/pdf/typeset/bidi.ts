import bidiFactory from 'bidi-js';
import { leftToRightStretches, type TextRange } from '../../../ast/isolates.ts';

/** To Node the package's function is the module itself; its types say otherwise. */
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();

/** Left-to-right isolate, and the end of one (UAX #9). */
const [LRI, PDI] = ['\u2066', '\u2069'];

/**
 * Blocks of letters and signs that are read from left to right, or as what stands around them: no controls of direction, nothing of a script that is
 * written the other way.
 */
const ONLY_LEFT_TO_RIGHT =
  /^[\0-\u058f\u0900-\u1fff\u2010-\u2029\u202f-\u205f\u2070-\ud7ff\uf900-\ufb1c\uff00-\uffef]*$/;

/**
 * The embedding level of each UTF-16 unit of a paragraph (UAX #9): odd ones run from right to left. In a right-to-left paragraph names,
 * addresses and numbers stand each in an isolate of its own, so that no sign at their edges changes sides (LO-09).
 */
export function levelsOf(text: string, direction: 'ltr' | 'rtl'): Uint8Array {
  // Most paragraphs: the algorithm would give 0 for each, and take a fiftieth of a build.
  if (direction === 'ltr' && ONLY_LEFT_TO_RIGHT.test(text)) return new Uint8Array(text.length);
  if (direction === 'ltr') return bidi.getEmbeddingLevels(text, 'ltr').levels;
  const stretches = leftToRightStretches(text).flatMap((stretch) => withoutFeeds(text, stretch));
  let isolated = '';
  const places: number[] = [];
  let from = 0;
  const copy = (to: number) => {
    for (; from < to; from += 1) {
      places.push(isolated.length);
      isolated += text.charAt(from);
    }
  };
  for (const { start, end } of stretches) {
    copy(start);
    isolated += LRI;
    copy(end);
    isolated += PDI;
  }
  copy(text.length);
  const { levels } = bidi.getEmbeddingLevels(isolated, 'rtl');
  return Uint8Array.from(places, (place) => levels[place] ?? 1);
}

/** A stretch cut at line feeds: each line is a paragraph to the algorithm, and an isolate ends with it. */
function withoutFeeds(text: string, { start, end }: TextRange): TextRange[] {
  return [...text.slice(start, end).matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
}

/** Something of one embedding level. */
interface Leveled {
  level: number;
}

/** The parts of one line from left to right (UAX #9, L2): every run of a level and deeper ones is turned round, the deepest first. */
export function visualOrder<T extends Leveled>(parts: readonly T[]): T[] {
  const order = [...parts];
  const levels = parts.map(({ level }) => level);
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1), Number.POSITIVE_INFINITY);
  for (let level = Math.max(0, ...levels); level >= lowestOdd; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      if ((order[start]?.level ?? 0) < level) continue;
      let end = start;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end += 1;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order;
}
