import { startAligned } from './print/alignment.ts';
import { readableCodes } from './print/codes.ts';
import { blackOnWhite } from './print/contrast.ts';
import { oneEmphasis } from './print/emphasis.ts';
import { wholeEntries } from './print/entries.ts';
import { distinctFaces } from './print/faces.ts';
import { eightPages, fullSheets } from './print/full-sheets.ts';
import { headingSizes } from './print/heading-sizes.ts';
import { noHyphenation } from './print/hyphens.ts';
import { hangingLabels } from './print/labels.ts';
import { lineDistance } from './print/line-distance.ts';
import { lineLength } from './print/line-length.ts';
import { foldAndCut, margins, safeArea } from './print/margins.ts';
import { headingsWithText, noLoneLines } from './print/page-breaks.ts';
import { pageNumbers } from './print/page-numbers.ts';
import { safePalette } from './print/palette.ts';
import { pageSizes } from './print/papers.ts';
import { printSettings } from './print/print-settings.ts';
import { printedAddresses } from './print/printed-addresses.ts';
import { smallestSizeOfLarge, smallestSizeOfOthers } from './print/smallest-size.ts';
import { uprightText } from './print/upright.ts';
import { wholeFacts } from './print/whole-facts.ts';
import { xHeight } from './print/x-height.ts';
import type { PdfRule } from './rule.ts';

/** What large print and clear print ask of the page, in the order of their ids: LP-01 to LP-21, PR-01 to PR-13. */
export const largePrintRules: readonly PdfRule[] = [
  smallestSizeOfLarge,
  smallestSizeOfOthers,
  headingSizes,
  xHeight,
  distinctFaces,
  lineDistance,
  lineLength,
  startAligned,
  noHyphenation,
  wholeFacts,
  printedAddresses,
  uprightText,
  oneEmphasis,
  noLoneLines,
  headingsWithText,
  wholeEntries,
  hangingLabels,
  blackOnWhite,
  safePalette,
  pageNumbers,
  margins,
  fullSheets,
  eightPages,
  safeArea,
  foldAndCut,
  printSettings,
  readableCodes,
  pageSizes,
];
