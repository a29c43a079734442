import { Image, Text, View } from '@react-pdf/renderer';
import type { ComponentProps, ComponentType, ReactNode } from 'react';
import type { Flow, Tag } from './tag.ts';

/**
 * The three things that a page is made of. They are react-pdf's own primitives; what we add to their props comes back on the laid-out
 * nodes, and tells `tags.ts` and `paginate.ts` what each node is.
 */
export interface Marks {
  tag?: Tag;
  flow?: Flow;
}

type Style = Exclude<ComponentProps<typeof View>['style'], undefined>;

interface BoxProps extends Marks {
  style?: Style;
  children?: ReactNode;
}

interface LineProps extends Marks {
  style?: Exclude<ComponentProps<typeof Text>['style'], undefined>;
  /** Offsets in the plain text at which its lines start. */
  lineStarts?: number[];
  /** The engine's price for a hyphen; its breaker adds one wherever two runs meet, unless it costs too much. */
  hyphenationPenalty?: number;
  children?: ReactNode;
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

/** Lines of text that are broken already. */
export const Lines = Text as unknown as ComponentType<LineProps>;

/** A picture. */
export const Picture = Image as unknown as ComponentType<PictureProps>;
