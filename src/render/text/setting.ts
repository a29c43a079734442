import type { Document } from '../../ast/nodes.ts';

/** Widest line, in columns (TX-05). */
export const COLUMNS = 72;

/** Narrowest column that text is set in: what lies deeper is not indented further. */
const NARROWEST_COLUMNS = 24;

/** Where a block is set. */
export interface Setting {
  document: Document;
  /** Width that is left for the block. */
  columns: number;
  /** Label of the list item around the block, without its period, inside a list that nests: `1a`. */
  path?: string;
}

/** The setting of a whole document. */
export function settingOf(document: Document): Setting {
  return { document, columns: COLUMNS };
}

/** How far a block can really be indented where `columns` are asked for. */
export function indentFor(columns: number, setting: Setting): number {
  return setting.columns - columns < NARROWEST_COLUMNS ? 0 : columns;
}

/** The setting of what is indented by `columns`. */
export function indented(setting: Setting, columns: number): Setting {
  return { ...setting, columns: setting.columns - columns };
}
