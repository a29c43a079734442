import type { Rule } from './rule.ts';
import { addressAfterWords } from './rules/address-after-words.ts';
import { direction } from './rules/direction.ts';
import { encoding } from './rules/encoding.ts';
import { firstLines } from './rules/first-lines.ts';
import { headings } from './rules/headings.ts';
import { lists } from './rules/lists.ts';
import { noRows } from './rules/no-rows.ts';
import { paragraphs } from './rules/paragraphs.ts';
import { width } from './rules/width.ts';

/** The rules of plain text, in the order of their report. */
export const rules: Readonly<Record<string, Rule>> = {
  'TX-01': paragraphs,
  'TX-02': headings,
  'TX-03': lists,
  'TX-04': encoding,
  'TX-05': width,
  'TX-06': noRows,
  'TX-07': addressAfterWords,
  'TX-08': direction,
  'TX-09': firstLines,
};
