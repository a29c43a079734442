import type { EngineLine, EngineRun } from './layout.ts';
import type { MeasuredLine, MeasuredLines, Segment } from './measured.ts';
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

/** A node that paints nothing and runs our code when its turn comes. */
export function hook(run: () => void): EngineNode {
  return engineNode('CANVAS', { left: 0, top: 0, width: 1, height: 1 }, { paint: run });
}

/** The engine's own node of a picture or a box at its place on the sheet. */
export function placed(source: unknown, { left, top, width, height }: Rectangle): EngineNode {
  const node = source as EngineNode;
  return { ...node, box: { ...node.box, left, top, width, height } };
}

/** Neighbouring runs of one line at their place on the sheet. */
export function segmentNode(block: MeasuredLines, index: number, segment: Segment, place: Rectangle): EngineNode {
  const line = engineLine(block, index);
  return lineNode(
    { ...line, runs: line.runs.slice(segment.firstRun, segment.lastRun + 1).map(paintable), decorationLines: [] },
    place,
  );
}

/** A whole line at its place on the sheet. */
export function wholeLineNode(block: MeasuredLines, index: number, place: Rectangle): EngineNode {
  const line = engineLine(block, index);
  return lineNode({ ...line, runs: line.runs.map(paintable), decorationLines: [] }, place);
}

/** The strokes through a line, without its text; nothing when it has none. */
export function strokesNode(block: MeasuredLines, index: number, place: Rectangle): EngineNode | undefined {
  const line = engineLine(block, index);
  return line.decorationLines?.length ? lineNode({ ...line, runs: [] }, place) : undefined;
}

/** Distance from the top of a line to its baseline. */
export function ascentPt(block: MeasuredLines, index: number): number {
  return engineLine(block, index).ascent;
}

/** The rectangle of a line. */
export function lineRectangle({ left, top, bottom, inkWidth }: MeasuredLine): Rectangle {
  return { left, top, width: inkWidth, height: bottom - top };
}

/** The rectangle of neighbouring runs of a line. */
export function segmentRectangle({ top, bottom }: MeasuredLine, { left, width }: Segment): Rectangle {
  return { left, top, width, height: bottom - top };
}

function lineNode(line: EngineLine, place: Rectangle): EngineNode {
  return { ...engineNode('TEXT', { ...place }), lines: [{ ...line, box: { ...line.box, x: 0, y: 0 } }] } as EngineNode;
}

function engineLine(block: MeasuredLines, index: number): EngineLine {
  const line = (block.node as { lines: EngineLine[] }).lines[index];
  if (!line) throw new RangeError(`Unexpected line ${index}, expected one of the block's lines`);
  return line;
}

/** The run without its mark, so that the engine makes no annotation of its own, and in the font that is embedded. */
function paintable(run: EngineRun): EngineRun {
  const font = run.attributes.font.map((face) => (face as { raw?: unknown }).raw ?? face);
  return { ...run, attributes: { ...run.attributes, link: null, font } };
}
