import { leading } from './language/leading.ts';
import { noLetterSpacing } from './language/letter-spacing.ts';
import { lineBreaks } from './language/line-breaks.ts';
import { referenceHeight } from './language/reference-height.ts';
import { rightToLeft } from './language/right-to-left.ts';
import { noSlant } from './print/upright.ts';
import type { PdfRule } from './rule.ts';
import { noMissingLetters } from './tagged/fonts-readable.ts';

/** What the page must do for each script and language, in the order in which it is reported. */
export const languageRules = {
  'LO-04': leading,
  'LO-05': referenceHeight,
  'LO-06': noSlant,
  'LO-07': noLetterSpacing,
  'LO-08': lineBreaks,
  'LO-09': rightToLeft,
  'LO-16': noMissingLetters,
} as const satisfies Record<string, PdfRule>;
