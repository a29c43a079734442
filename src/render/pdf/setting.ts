import { directionOf } from '../../ast/direction.ts';
import type { Profile } from '../../ast/edition.ts';
import type { Document } from '../../ast/nodes.ts';
import { WIDEST_PT } from './script-profile.ts';
import type { TextMeasure } from './typeset/measure.ts';

/** All that a handler must know to set a block. Distances in points. */
export interface Setting {
  document: Document;
  profile: Profile;
  measure: TextMeasure;
  /** Language of the text at this place, and the direction in which it is read. */
  lang: string;
  direction: 'ltr' | 'rtl';
  /** From the left edge of the text area to where this block starts. */
  indentPt: number;
  /** Width of the whole text area, outer column included. */
  areaPt: number;
  /** A code that stands beside this block, at the end of its lines. */
  beside?: Beside;
  /** Weight of everything in this block. */
  bold: boolean;
}

/** What a code takes from the blocks beside it. */
export interface Beside {
  /** Width that no line may use, in points. */
  widthPt: number;
  /** The paragraph that begins above the code, and how many of its lines are above it: they are as long as any. */
  above?: { id: string; lines: number };
}

/** Baseline distance of body text. */
export function lineHeightPt({ profile: { text } }: Setting): number {
  return text.sizePt * text.leading;
}

/**
 * Width of running text at this place: the measure, wherever the block starts, so that lists keep lines of the same length; less only
 * where the area ends, or a code stands beside it.
 */
export function measurePt({ profile, areaPt, indentPt, beside }: Setting): number {
  return Math.min(profile.text.measurePt, areaPt - indentPt - (beside?.widthPt ?? 0));
}

/** The longest line at this place, where only that keeps an address whole: into the outer column, but no longer than any line may be. */
export function widestPt({ areaPt, indentPt }: Setting): number {
  return Math.min(WIDEST_PT, areaPt - indentPt);
}

/** The setting of what stands `byPt` further in. */
export function indented(setting: Setting, byPt: number): Setting {
  return { ...setting, indentPt: setting.indentPt + byPt };
}

/** The setting inside a block of another language. */
export function inLanguage(setting: Setting, lang: string | undefined): Setting {
  return lang === undefined ? setting : { ...setting, lang, direction: directionOf(lang) };
}
