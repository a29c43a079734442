import { Children, isValidElement, type ReactElement, type ReactNode } from 'react';
import type { SetText } from './elements.tsx';

/** What we read of the props of an element that a handler made. Lengths in points. */
interface SetProps {
  text?: SetText;
  children?: ReactNode;
  style?: {
    position?: 'absolute';
    flexDirection?: string;
    width?: number;
    height?: number;
    minHeight?: number;
    marginTop?: number;
    paddingVertical?: number;
    borderTopWidth?: number;
    borderBottomWidth?: number;
  };
}

/** Lines that a handler has set, and the width they were set to, in points. */
export interface SetBlock extends SetText {
  widthPt: number;
}

/**
 * Height in points that the engine will give to what the handlers of an entry's blocks make, with the space above it: lines are set before the
 * engine sees them, so that it adds up heights that are known. It is needed to choose between two ways of setting an entry.
 */
export function setHeightPt(element: ReactElement): number {
  const { style = {} } = propsOf(element);
  if (style.position === 'absolute') return 0;
  const heights = childrenOf(element).map(setHeightPt);
  const isRow = style.flexDirection?.startsWith('row');
  const content = isRow ? Math.max(0, ...heights) : heights.reduce((sum, height) => sum + height, 0);
  const edges = 2 * (style.paddingVertical ?? 0) + (style.borderTopWidth ?? 0) + (style.borderBottomWidth ?? 0);
  return (style.marginTop ?? 0) + (style.height ?? Math.max(style.minHeight ?? 0, content + edges));
}

/** All blocks of lines in an element, in reading order. */
export function setBlocks(element: ReactElement): SetBlock[] {
  const { text, style } = propsOf(element);
  return text ? [{ ...text, widthPt: style?.width ?? 0 }] : childrenOf(element).flatMap(setBlocks);
}

function propsOf(element: ReactElement): SetProps {
  return element.props as SetProps;
}

function childrenOf(element: ReactElement): ReactElement[] {
  return Children.toArray(propsOf(element).children).filter((child): child is ReactElement => isValidElement(child));
}
