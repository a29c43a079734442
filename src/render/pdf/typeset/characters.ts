import { plainer } from '../../../ast/plainer.ts';
import type { TextMeasure } from './measure.ts';
import type { RunStyle } from './run.ts';

/** The text as it is set: NFC, no soft hyphen (LP-09), no invisible controls that a face has no glyph for. */
export function settable(text: string, style: RunStyle, measure: TextMeasure): string {
  const stack = style.code ? measure.fonts.code : measure.fonts.text;
  return text
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replaceAll(/[\u202f\u2011\u2010\u2009]/gu, (character) =>
      measure.shapers.covers(character.codePointAt(0) ?? 0, stack) ? character : (plainer(character) ?? character),
    );
}
