import { Image, View } from '@react-pdf/renderer';
import type { ComponentProps, ComponentType, ReactNode } from 'react';
import type { Flow, Tag } from './tag.ts';
import type { SetLine } from './typeset/set-lines.ts';

/**
 * The things that a page is made of. They are react-pdf's own primitives; what we add to their props comes back on the laid-out
 * nodes, and tells `tags.ts` and `paginate.ts` what each node is.
 */
export interface Marks {
  tag?: Tag;
  flow?: Flow;
}

type Style = Exclude<ComponentProps<typeof View>['style'], undefined>;

interface BoxProps extends Marks {
  /** Its children are rows of as many boxes each, and it is read column by column. */
  columns?: true;
  style?: Style;
  children?: ReactNode;
}

/** Text that has been broken into lines and set: the engine only finds it a place. */
export interface SetText {
  lines: readonly SetLine[];
  lineHeightPt: number;
  /** From the top of a line to its baseline. */
  ascentPt: number;
}

interface LineProps extends Marks {
  text: SetText;
  style: Style;
}

interface SquaresProps extends Marks {
  /** Row by row, whether a square is dark. */
  squares: readonly (readonly boolean[])[];
  style: Style;
}

interface PictureProps extends Marks {
  /** A `data:` address; nothing is fetched. */
  src: string;
  /** The engine's cache of pictures is a global of the process. */
  cache: false;
  style?: Style;
}

/** A rectangle that holds others, with or without a border. */
export const Box = View as ComponentType<BoxProps>;

/** Lines of text: to the engine a rectangle without anything in it. */
export const Lines = View as unknown as ComponentType<LineProps>;

/** A code: to the engine a rectangle without anything in it. */
export const Squares = View as unknown as ComponentType<SquaresProps>;

/** A picture. */
export const Picture = Image as unknown as ComponentType<PictureProps>;
