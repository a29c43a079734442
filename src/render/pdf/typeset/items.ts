import type { Face } from '../../../ast/font.ts';
import type { TextMeasure } from './measure.ts';
import type { Run, RunStyle } from './run.ts';
import { scriptOf } from './scripts.ts';

/** A stretch of a paragraph that is shaped at once: one look, one face, one script, one direction. Line feeds are in none. */
export interface Item {
  /** Offsets in the text of the paragraph. */
  start: number;
  end: number;
  /** Embedding level; odd ones run from right to left. */
  level: number;
  style: RunStyle;
  family: string;
  weight: Face['weight'];
  script?: string;
}

/** Cuts a paragraph into items. `levels` are those of its characters. */
export function itemsOf(runs: readonly Run[], levels: Uint8Array, measure: TextMeasure): Item[] {
  const items: Item[] = [];
  const all = runs.map(({ text }) => text).join('');
  let offset = 0;
  for (const { text, style } of runs) {
    const weight = style.bold ? 700 : 400;
    for (const character of text) {
      const start = offset;
      offset += character.length;
      if (character === '\n') continue;
      const level = levels[start] ?? 0;
      const last = items.at(-1);
      const near = last?.end === start && last.style === style && last.level === level ? last : undefined;
      const script = scriptOf(character);
      const sticky =
        script || PAIRED.test(character) || opensForeign(character, all.charAt(offset), near, style, measure)
          ? undefined
          : near;
      const family = familyOf(character, sticky, style, weight, measure);
      // A sign that all scripts share goes with what stands before it, or else with what comes after.
      if (near && near.family === family && (!script || !near.script || near.script === script)) {
        near.end = offset;
        near.script ??= script;
      } else items.push({ start, end: offset, level, style, family, weight, script: script ?? last?.script });
    }
  }
  return items;
}

/** Signs that stand in pairs: both of one face, whatever stands beside each. */
const PAIRED = /[()[\]{}«»“”‘’]/;

/** A sign or mark is set in the face of what stands before it, where that has it: shaped apart, a mark would stand on nothing. */
function familyOf(
  character: string,
  before: Item | undefined,
  style: RunStyle,
  weight: Face['weight'],
  { shapers, fonts }: TextMeasure,
): string {
  const codePoint = character.codePointAt(0) ?? 0;
  if (before && shapers.get(before.family, weight).covers(codePoint)) return before.family;
  return shapers.familyFor(codePoint, stackOf(style, fonts), weight);
}

function stackOf({ bullet, code }: RunStyle, fonts: TextMeasure['fonts']): readonly string[] {
  if (bullet) return fonts.bullet;
  return code ? fonts.code : fonts.text;
}

/** A space before a letter of another face is that face's: next to Latin words, the narrow one of Nastaliq would not be seen. */
function opensForeign(
  character: string,
  next: string,
  before: Item | undefined,
  style: RunStyle,
  { shapers, fonts }: TextMeasure,
): boolean {
  if (!/[ \u00a0]/.test(character) || !before || !(scriptOf(next) || /[0-9]/.test(next))) return false;
  return shapers.familyFor(next.charCodeAt(0), stackOf(style, fonts), before.weight) !== before.family;
}
