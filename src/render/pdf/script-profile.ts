import type { Profile } from '../../ast/edition.ts';
import type { FontSet } from '../../ast/font.ts';
import { isSquare } from '../../ast/wide.ts';

/** Six inches, and a point for kerning: no line of any script is longer (LP-07). */
export const WIDEST_PT = 431;

/** A profile as a script needs it: its sizes, the distance of its lines, their length (LO-04, LO-05, LP-07). */
export function scriptProfile(profile: Profile, { script }: FontSet, locale: string): Profile {
  const { text, headings } = profile;
  const sizePt = text.sizePt * script.sizeRatio;
  const measurePt = Math.min(text.measurePt * script.measureRatio, WIDEST_PT);
  return {
    ...profile,
    text: {
      ...text,
      sizePt,
      leading: Math.max(text.leading, script.leading),
      measurePt: // A line holds a whole number of letters of one width.
        isSquare(locale) ? Math.floor(measurePt / sizePt) * sizePt : measurePt,
    },
    headings: Object.fromEntries(
      Object.entries(headings).map(([depth, style]) => [depth, { ...style, sizePt: style.sizePt * script.sizeRatio }]),
    ),
  };
}
