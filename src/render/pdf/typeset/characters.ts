import { plainer } from '../../../ast/plainer.ts';
import type { TextMeasure } from './measure.ts';
import type { RunStyle } from './run.ts';

/** The text as it is set: NFC, no soft hyphen (LP-09), no invisible controls that a face has no glyph for. */
export function settable(text: string, style: RunStyle, measure: TextMeasure): string {
  const stack = style.code ? measure.fonts.code : measure.fonts.text;
  return text
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/gu, '')
    .replaceAll(/./gsu, (character) => {
      const instead = plainer(character);
      return instead === undefined || measure.shapers.covers(character.codePointAt(0) ?? 0, stack)
        ? character
        : instead;
    });
}
