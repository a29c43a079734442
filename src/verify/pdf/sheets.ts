import { blackOnly } from './print/black-only.ts';
import { forPrinting } from './print/for-printing.ts';
import { eightPages, fullSheets } from './print/full-sheets.ts';
import { safeArea } from './print/margins.ts';
import { pageSizes } from './print/papers.ts';
import { printSettings } from './print/print-settings.ts';
import { smallestSizeOfLarge, smallestSizeOfOthers } from './print/smallest-size.ts';
import { trueSize } from './print/true-size.ts';
import type { PdfRule } from './rule.ts';

/**
 * What is asked of pages on the sheets of a printer, in the order in which it is reported. No one reads the file: the one with the same pages in
 * reading order is judged for that (PR-05).
 */
export const sheetRules: readonly PdfRule[] = [
  smallestSizeOfLarge,
  smallestSizeOfOthers,
  trueSize,
  fullSheets,
  eightPages,
  forPrinting,
  safeArea,
  blackOnly,
  printSettings,
  pageSizes,
];
