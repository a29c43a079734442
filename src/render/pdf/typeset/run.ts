import type { InlineTag } from '../tag.ts';

/** How a run of text looks. Size is the block's. */
export interface RunStyle {
  bold: boolean;
  code: boolean;
  /** The disc of a list item. */
  bullet?: boolean;
  strike: boolean;
  /** BCP 47 tag of the run. */
  lang: string;
  tag?: InlineTag;
}

/** Text of one look. A line feed in it ends a line. */
export interface Run {
  text: string;
  style: RunStyle;
}
