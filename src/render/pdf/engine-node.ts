import type { MeasuredLine, Segment } from './measured.ts';
import type { Rectangle } from './tags.ts';

/** A node for the engine's painter (`@react-pdf/render` 4.7.0, half-public: pinned, and tested on its own). */
export interface EngineNode {
  type: string;
  box: Record<string, number>;
  style: Record<string, unknown>;
  props: Record<string, unknown>;
  children: EngineNode[];
}

/** A node as the engine paints it; its box in points from the top left corner of the page. */
export function engineNode(
  type: string,
  box: Record<string, number>,
  props: Record<string, unknown> = {},
  children: EngineNode[] = [],
): EngineNode {
  return { type, box, style: {}, props, children };
}

/**
 * A node that paints nothing and runs our code when its turn comes: when the engine looks for a painter. To call one it would first make a drawing object of
 * 35 methods, for every piece of text.
 */
export function hook(run: () => void): EngineNode {
  const props = {
    get paint() {
      run();
      return undefined;
    },
  };
  return engineNode('CANVAS', { left: 0, top: 0, width: 1, height: 1 }, props);
}

/** The engine's own node of a picture or a box at its place on the sheet. */
export function placed(source: unknown, { left, top, width, height }: Rectangle): EngineNode {
  const node = source as EngineNode;
  return { ...node, box: { ...node.box, left, top, width, height } };
}

/** The rectangle of a line. */
export function lineRectangle({ left, top, bottom, inkWidth }: MeasuredLine): Rectangle {
  return { left, top, width: inkWidth, height: bottom - top };
}

/** The rectangle of neighbouring runs of a line. */
export function segmentRectangle({ top, bottom }: MeasuredLine, { left, width }: Segment): Rectangle {
  return { left, top, width, height: bottom - top };
}
