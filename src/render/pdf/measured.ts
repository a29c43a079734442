import type { Flow, InlineTag, Tag } from './tag.ts';
import type { GlyphRun } from './typeset/set-lines.ts';

/**
 * A document laid out on one endless page: every box with its place, in points from the top left corner of the text area. The adapter
 * `layout.ts` makes it, `paginate.ts` cuts it into pages, `draw.ts` paints the pieces.
 */
export type Measured = MeasuredBox | MeasuredLines | MeasuredPicture;

interface MeasuredBase {
  tag?: Tag;
  flow?: Flow;
  left: number;
  top: number;
  width: number;
  height: number;
  /** The engine's own node of what it is to paint: a picture, a border, a background. Only the two adapters look into it. */
  node?: unknown;
}

/** A rectangle that holds others. */
export interface MeasuredBox extends MeasuredBase {
  kind: 'box';
  /** Has a border or a background: drawn as an artifact. */
  decorated: boolean;
  children: Measured[];
}

/** A block of text, line by line. */
export interface MeasuredLines extends MeasuredBase {
  kind: 'lines';
  lines: MeasuredLine[];
}

/** One line of a block. */
export interface MeasuredLine {
  top: number;
  bottom: number;
  baseline: number;
  /** Offset of its first character in the block's plain text. */
  textStart: number;
  text: string;
  /** From its first glyph to its last that is not a space. */
  left: number;
  inkWidth: number;
  /** Its runs of one structure element each, in reading order. */
  segments: Segment[];
}

/** Neighbouring runs of one line that belong to one structure element. Places of runs are absolute, as all others here. */
export interface Segment {
  tag?: InlineTag;
  left: number;
  width: number;
  runs: GlyphRun[];
}

/** A picture, or a code. */
export interface MeasuredPicture extends MeasuredBase {
  kind: 'picture';
  /** Of a code: row by row, whether a square is dark. */
  squares?: readonly (readonly boolean[])[];
}

/** The same tree, so much lower. */
export function lowered(measured: Measured, byPt: number): Measured {
  const moved = { ...measured, top: measured.top + byPt };
  switch (moved.kind) {
    case 'box':
      return { ...moved, children: moved.children.map((child) => lowered(child, byPt)) };
    case 'lines':
      return {
        ...moved,
        lines: moved.lines.map((line) => ({
          ...line,
          top: line.top + byPt,
          bottom: line.bottom + byPt,
          baseline: line.baseline + byPt,
        })),
      };
    case 'picture':
      return moved;
  }
}
