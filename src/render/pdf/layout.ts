import layoutDocument from '@react-pdf/layout';
import { pdf } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { DocumentFonts } from './fonts.ts';
import type { Measured, MeasuredBox, MeasuredLine, MeasuredLines, Segment } from './measured.ts';
import type { Flow, InlineTag, Tag } from './tag.ts';

/** What we read of the engine's laid-out nodes (`@react-pdf/layout` 5.2.0, half-public: pinned, and tested on its own). */
interface EngineNode {
  type: string;
  box?: EngineBox;
  style?: { backgroundColor?: string };
  props?: { tag?: Tag; flow?: Flow; lineStarts?: number[] };
  lines?: EngineLine[];
  children?: EngineNode[];
}

interface EngineBox {
  left: number;
  top: number;
  width: number;
  height: number;
  borderTopWidth?: number;
  borderRightWidth?: number;
  borderBottomWidth?: number;
  borderLeftWidth?: number;
}

/** A laid-out line of the engine. */
export interface EngineLine {
  string: string;
  box: { x: number; y: number; width: number; height: number };
  runs: EngineRun[];
  /** From the top of the line to its baseline. */
  ascent: number;
  decorationLines?: unknown[];
}

/** Glyphs of one look on a laid-out line of the engine. */
export interface EngineRun {
  start: number;
  end: number;
  xAdvance: number;
  attributes: { link?: InlineTag | null; font: unknown[]; fontSize: number };
  glyphs: { codePoints: number[] }[];
  positions: { xAdvance: number }[];
}

/** The engine's entry point; its published type leaves out the store of fonts. */
const engine = layoutDocument as unknown as (
  root: unknown,
  fonts: DocumentFonts,
) => Promise<{ children: EngineNode[] }>;

/**
 * Lays a tree of elements out on one endless page, with react-pdf's engine, and gives the result back as plain boxes with absolute places. The
 * engine's own pagination is not used: it measures all that is left anew at every page break, and knows nothing of entries.
 * @param page The element of a `<Document>` with one `<Page>` of fixed width and no height.
 */
export async function layOut(page: ReactElement, fonts: DocumentFonts): Promise<Measured> {
  const instance = pdf(page as Parameters<typeof pdf>[0]);
  const root = await mounted(instance);
  const laidOut = await engine(root, fonts);
  const [first] = laidOut.children;
  if (!first) throw new Error('Unexpected document without a page, expected one page');
  return measure(first, 0, 0);
}

/** The instance tree, once React has made it. */
async function mounted(instance: ReturnType<typeof pdf>): Promise<unknown> {
  const { container } = instance as unknown as { container: { document: unknown } };
  for (let turn = 0; turn < 1000 && !container.document; turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 0));
  if (!container.document)
    throw new Error('Unexpected empty instance tree, expected a document from @react-pdf/renderer');
  return container.document;
}

function measure(node: EngineNode, parentLeft: number, parentTop: number): Measured {
  const box = node.box ?? { left: 0, top: 0, width: 0, height: 0 };
  const left = parentLeft + box.left;
  const top = parentTop + box.top;
  const { tag, flow } = node.props ?? {};
  const base = { tag, flow, left, top, width: box.width, height: box.height, node };
  if (node.type === 'TEXT') return { kind: 'lines', ...base, lines: measureLines(node, left, top) };
  const children = node.type === 'SVG' ? [] : (node.children ?? []).map((child) => measure(child, left, top));
  if (node.type === 'IMAGE' || node.type === 'SVG') return { kind: 'picture', ...base };
  // The engine makes a new node of a drawing and forgets its props, so the box around a picture carries its tag.
  const [picture] = children;
  if (tag?.role === 'Figure' && picture?.kind === 'picture') return { ...picture, tag };
  return { kind: 'box', ...base, decorated: isDecorated(node, box), children } satisfies MeasuredBox;
}

function isDecorated(node: EngineNode, box: EngineBox): boolean {
  const borders = [box.borderTopWidth, box.borderRightWidth, box.borderBottomWidth, box.borderLeftWidth];
  return Boolean(node.style?.backgroundColor) || borders.some((width) => (width ?? 0) > 0);
}

function measureLines(node: EngineNode, left: number, top: number): MeasuredLines['lines'] {
  const lines = node.lines ?? [];
  const firstY = lines[0]?.box.y ?? 0;
  return lines.map((line, index): MeasuredLine => {
    const y = top + line.box.y - firstY;
    return {
      top: y,
      bottom: y + line.box.height,
      textStart: node.props?.lineStarts?.[index] ?? 0,
      text: line.string,
      left: left + line.box.x,
      inkWidth: inkWidth(line),
      segments: segments(line, left),
    };
  });
}

/** Width without the spaces at the line's end. */
function inkWidth(line: EngineLine): number {
  const advances = line.runs.flatMap((run) =>
    run.glyphs.map((glyph, index) => ({ glyph, advance: run.positions[index]?.xAdvance ?? 0 })),
  );
  while (advances.at(-1)?.glyph.codePoints.every((codePoint) => codePoint === 0x20)) advances.pop();
  return advances.reduce((sum, { advance }) => sum + advance, 0);
}

function segments(line: EngineLine, left: number): Segment[] {
  const result: Segment[] = [];
  let x = left + line.box.x;
  line.runs.forEach((run, index) => {
    const tag = run.attributes.link ?? undefined;
    const last = result.at(-1);
    if (last && last.tag === tag) {
      last.lastRun = index;
      last.width += run.xAdvance;
    } else result.push({ tag, firstRun: index, lastRun: index, left: x, width: run.xAdvance });
    x += run.xAdvance;
  });
  return result;
}
