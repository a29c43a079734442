import layoutDocument from '@react-pdf/layout';
import { pdf } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { SetText } from './elements.tsx';
import type { Measured, MeasuredBox, MeasuredLine, MeasuredPicture, Segment } from './measured.ts';
import type { Flow, Tag } from './tag.ts';
import type { SetLine } from './typeset/set-lines.ts';

/** What we read of the engine's laid-out nodes (`@react-pdf/layout` 5.2.0, half-public: pinned, and tested on its own). */
interface EngineNode {
  type: string;
  box?: EngineBox;
  style?: { backgroundColor?: string };
  props?: { tag?: Tag; flow?: Flow; text?: SetText; columns?: true; squares?: MeasuredPicture['squares'] };
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

/** The engine's entry point; its published type leaves out the store of fonts, of which a tree without text of its own needs none. */
const engine = layoutDocument as unknown as (root: unknown, fonts: undefined) => Promise<{ children: EngineNode[] }>;

/**
 * Lays a tree of elements out on one endless page, with react-pdf's engine, and gives the result back as plain boxes with absolute places. The
 * engine's own pagination is not used: it measures all that is left anew at every page break, and knows nothing of entries.
 * @param page The element of a `<Document>` with one `<Page>` of fixed width and no height.
 */
export async function layOut(page: ReactElement): Promise<Measured> {
  const instance = pdf(page as Parameters<typeof pdf>[0]);
  const root = await mounted(instance);
  const laidOut = await engine(root, undefined);
  const [first] = laidOut.children;
  if (!first) throw new Error('Unexpected document without a page, expected one page');
  return measure(first, 0, 0);
}

/** The instance tree, once React has made it. */
async function mounted(instance: ReturnType<typeof pdf>): Promise<unknown> {
  const { container } = instance as unknown as { container: { document: unknown } };
  for (let turn = 0; turn < 1000 && !container.document; turn += 1) await nextTurn();
  if (!container.document)
    throw new Error('Unexpected empty instance tree, expected a document from @react-pdf/renderer');
  // React lets go of what it has made in the turn after: without it, the trees of all parts stay in memory until the file is drawn.
  await nextTurn();
  return container.document;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function measure(node: EngineNode, parentLeft: number, parentTop: number): Measured {
  const box = node.box ?? { left: 0, top: 0, width: 0, height: 0 };
  const left = parentLeft + box.left;
  const top = parentTop + box.top;
  const { tag, flow, text, columns, squares } = node.props ?? {};
  const base = { tag, flow, left, top, width: box.width, height: box.height };
  if (text) return { kind: 'lines', ...base, lines: measureLines(text, left, top) };
  if (squares) return { kind: 'picture', ...base, squares };
  const inner = node.type === 'SVG' ? [] : (node.children ?? []).map((child) => measure(child, left, top));
  const children = columns ? byColumn(inner) : inner;
  if (node.type === 'IMAGE' || node.type === 'SVG') return { kind: 'picture', ...base, node };
  // The engine makes a new node of a drawing and forgets its props, so the box around a picture carries its tag.
  const [picture] = children;
  if (tag?.role === 'Figure' && picture?.kind === 'picture') return { ...picture, tag };
  const decorated = isDecorated(node, box);
  // What is in the box is painted by itself. The engine's node would keep its whole tree in memory.
  const own = decorated && { node: { ...node, props: {}, children: [] } };
  return { kind: 'box', ...base, decorated, ...own, children } satisfies MeasuredBox;
}

/** The boxes of some rows, those of the first column before those of the second: places are absolute, so that they stay where they are. */
function byColumn(rows: readonly Measured[]): Measured[] {
  const cells = rows.map((row) => (row.kind === 'box' ? row.children : [row]));
  const count = Math.max(0, ...cells.map(({ length }) => length));
  return Array.from({ length: count }, (_, column) => cells.flatMap((row) => row[column] ?? [])).flat();
}

function isDecorated(node: EngineNode, box: EngineBox): boolean {
  const borders = [box.borderTopWidth, box.borderRightWidth, box.borderBottomWidth, box.borderLeftWidth];
  return Boolean(node.style?.backgroundColor) || borders.some((width) => (width ?? 0) > 0);
}

function measureLines({ lines, lineHeightPt, ascentPt }: SetText, left: number, top: number): MeasuredLine[] {
  return lines.map((line, index) => {
    const lineTop = top + index * lineHeightPt;
    return {
      top: lineTop,
      bottom: lineTop + lineHeightPt,
      baseline: lineTop + ascentPt,
      textStart: line.textStart,
      text: line.text,
      left: left + line.left,
      inkWidth: line.inkWidth,
      segments: segments(line, left),
    };
  });
}

function segments({ runs }: SetLine, left: number): Segment[] {
  const result: Segment[] = [];
  for (const run of runs) {
    const placed = { ...run, left: left + run.left };
    const { tag } = run.style;
    const last = result.at(-1);
    if (last && last.tag === tag) {
      const right = Math.max(last.left + last.width, placed.left + placed.width);
      last.left = Math.min(last.left, placed.left);
      last.width = right - last.left;
      last.runs.push(placed);
    } else result.push({ tag, left: placed.left, width: placed.width, runs: [placed] });
  }
  return result;
}
