import renderPages from '@react-pdf/render';
import type { EngineLine, EngineRun } from './layout.ts';
import type { Measured, MeasuredBox, MeasuredLine, MeasuredLines, MeasuredPicture, Segment } from './measured.ts';
import type { PageRange } from './paginate.ts';
import type { PdfDocument } from './pdf-document.ts';
import type { InlineTag, Tag } from './tag.ts';
import { type Rectangle, StructureTree } from './tags.ts';

/** A page to paint: which stretch of the endless page it shows, where that stands on the sheet, and its foot. */
export interface PageToDraw {
  range: PageRange;
  footer: MeasuredLines;
}

export interface Sheet {
  widthPt: number;
  heightPt: number;
  /** Top left corner of the text area. */
  leftPt: number;
  topPt: number;
  footerBaselinePt: number;
}

/** A node for the engine's painter (`@react-pdf/render` 4.7.0, half-public: pinned, and tested on its own). */
interface EngineNode {
  type: string;
  box: Record<string, number>;
  style: Record<string, unknown>;
  props: Record<string, unknown>;
  children: EngineNode[];
}

/** Painter of one file: walks the measured tree page by page and wraps all that is painted in marked content. */
export class Painter {
  readonly #pdf: PdfDocument;
  readonly #tree: StructureTree;
  readonly #sheet: Sheet;
  /** Ids that a link leads to; each becomes a named destination. */
  readonly #targets: ReadonlySet<string>;
  readonly #placed = new Set<string>();

  constructor(pdf: PdfDocument, sheet: Sheet, targets: ReadonlySet<string>) {
    this.#pdf = pdf;
    this.#tree = new StructureTree(pdf);
    this.#sheet = sheet;
    this.#targets = targets;
  }

  /** Paints all pages and ends the file; `finish` runs while the last page is still open. */
  draw(measured: Measured, pages: readonly PageToDraw[], finish: () => void): void {
    const nodes = pages.map((page) => this.#page(measured, page));
    const { widthPt, heightPt } = this.#sheet;
    nodes.at(-1)?.push(this.#mark(finish));
    const children = nodes.map((content) =>
      node('PAGE', { left: 0, top: 0, width: widthPt, height: heightPt }, {}, content),
    );
    (renderPages as unknown as (pdf: PdfDocument, root: unknown) => void)(
      this.#pdf,
      node('DOCUMENT', {}, {}, children),
    );
  }

  #page(measured: Measured, { range, footer }: PageToDraw): EngineNode[] {
    return [...this.#visit(measured, [], range), ...this.#footer(footer), this.#mark(() => this.#tree.endPage())];
  }

  #visit(measured: Measured, ancestors: readonly Tag[], range: PageRange): EngineNode[] {
    if (measured.top > range.bottom || measured.top + measured.height < range.top) return [];
    const tags = measured.tag ? [...ancestors, measured.tag] : ancestors;
    switch (measured.kind) {
      case 'box':
        return this.#box(measured, tags, range);
      case 'lines':
        return this.#lines(measured, tags, range);
      case 'picture':
        return this.#picture(measured, tags, range);
    }
  }

  #box(box: MeasuredBox, tags: readonly Tag[], range: PageRange): EngineNode[] {
    const content = box.children.flatMap((child) => this.#visit(child, tags, range));
    return box.decorated && (content.length > 0 || box.children.length === 0)
      ? [...this.#decoration(box, range), ...content]
      : content;
  }

  /** The border and background of a box, as far as the page shows it. */
  #decoration(box: MeasuredBox, range: PageRange): EngineNode[] {
    const top = Math.max(box.top, range.top);
    const bottom = Math.min(box.top + box.height, range.bottom);
    if (bottom <= top) return [];
    const place = this.#place({ left: box.left, top, width: box.width, height: bottom - top }, range);
    return this.#artifact('layout', place, [
      { ...(box.node as EngineNode), ...moved(box.node, place), props: {}, children: [] },
    ]);
  }

  #picture(picture: MeasuredPicture, tags: readonly Tag[], range: PageRange): EngineNode[] {
    if (!shows(range, picture.top, picture.top + picture.height)) return [];
    const place = this.#place(picture, range);
    const drawing = [{ ...(picture.node as EngineNode), ...moved(picture.node, place) }];
    if (!picture.tag) return this.#artifact('layout', place, drawing);
    const open = this.#mark(() => {
      this.#tree.beginContent(tags);
      this.#tree.placeFigure(tags, place);
    });
    return [open, ...drawing, this.#mark(() => this.#tree.end())];
  }

  #lines(block: MeasuredLines, tags: readonly Tag[], range: PageRange): EngineNode[] {
    const visible = block.lines
      .map((line, index) => ({ line, index }))
      .filter(({ line }) => shows(range, line.top, line.bottom));
    const [first] = visible;
    if (!first) return [];
    const pieces = visible.flatMap(({ line, index }) => line.segments.map((segment) => ({ line, index, segment })));
    const content = groupedBy(pieces, ({ segment }) => segment.tag).flatMap(([tag, group]) => [
      this.#mark(() => this.#tree.beginContent(tags, tag)),
      ...group.map(({ line, index, segment }) => this.#segment(block, line, index, segment, range)),
      this.#mark(() => this.#endContent(tag, group, range)),
    ]);
    return [...this.#destinations(tags, first.line, range), ...content, ...this.#strokes(block, visible, range)];
  }

  /** Named destinations for the block and the elements that start with it, as far as a link leads to them. */
  #destinations(tags: readonly Tag[], line: MeasuredLine, range: PageRange): EngineNode[] {
    const ids = tags.flatMap(({ id }) =>
      id !== undefined && this.#targets.has(id) && !this.#placed.has(id) ? [id] : [],
    );
    const { left, top } = this.#place({ left: line.left, top: line.top, width: 0, height: 0 }, range);
    return ids.map((id) => {
      this.#placed.add(id);
      return this.#mark(() => this.#pdf.internals.addNamedDestination(destinationName(id), 'XYZ', left, top, null));
    });
  }

  #segment(block: MeasuredLines, line: MeasuredLine, index: number, segment: Segment, range: PageRange): EngineNode {
    const source = engineLine(block, index);
    const runs = source.runs.slice(segment.firstRun, segment.lastRun + 1).map(paintable);
    const place = this.#place(
      { left: segment.left, top: line.top, width: segment.width, height: line.bottom - line.top },
      range,
    );
    const cut = { ...source, runs, box: { ...source.box, x: 0, y: 0 }, decorationLines: [] };
    return { ...node('TEXT', { ...place }, {}, []), lines: [cut] } as EngineNode;
  }

  /** Lines through struck-out text: artifacts beside the text (UA-08). */
  #strokes(
    block: MeasuredLines,
    visible: readonly { line: MeasuredLine; index: number }[],
    range: PageRange,
  ): EngineNode[] {
    return visible.flatMap(({ line, index }) => {
      const source = engineLine(block, index);
      if (!source.decorationLines?.length) return [];
      const place = this.#place(
        { left: block.left, top: line.top, width: block.width, height: line.bottom - line.top },
        range,
      );
      const cut = { ...source, runs: [], box: { ...source.box, y: 0 } };
      return this.#artifact('layout', place, [{ ...node('TEXT', { ...place }, {}, []), lines: [cut] } as EngineNode]);
    });
  }

  #endContent(
    tag: InlineTag | undefined,
    pieces: readonly { line: MeasuredLine; segment: Segment }[],
    range: PageRange,
  ): void {
    this.#tree.end();
    const link = tag && linkOf(tag);
    if (!link) return;
    for (const { line, segment } of pieces) {
      this.#annotate(
        link,
        this.#place({ left: segment.left, top: line.top, width: segment.width, height: line.bottom - line.top }, range),
      );
    }
  }

  /** One annotation for each line that a link touches, all of them in one Link element (UA-23). */
  #annotate(tag: InlineTag, { left, top, width, height }: Rectangle): void {
    const { internals } = this.#pdf;
    const { address, description } = tag.link ?? { address: '', description: '' };
    const internal = address.startsWith('#');
    const action = internal
      ? { S: 'GoTo', D: new String(destinationName(address.slice(1))) }
      : { S: 'URI', URI: new String(address) };
    const reference = internals.ref(action);
    reference.end();
    internals.annotate(left, top, width, height, {
      Subtype: 'Link',
      A: reference,
      Contents: new String(description),
      structParent: this.#tree.inlineElement(tag),
    });
  }

  #footer(footer: MeasuredLines): EngineNode[] {
    const [line] = footer.lines;
    if (!line) return [];
    const { heightPt, leftPt, footerBaselinePt } = this.#sheet;
    const source = engineLine(footer, 0);
    const ascent = (source as EngineLine & { ascent: number }).ascent;
    const place = {
      left: leftPt + line.left,
      top: heightPt - footerBaselinePt - ascent,
      width: line.inkWidth,
      height: line.bottom - line.top,
    };
    const cut = {
      ...source,
      runs: source.runs.map(paintable),
      box: { ...source.box, x: 0, y: 0 },
      decorationLines: [],
    };
    return this.#artifact('footer', place, [{ ...node('TEXT', { ...place }, {}, []), lines: [cut] } as EngineNode]);
  }

  #artifact(kind: 'footer' | 'layout', place: Rectangle, content: EngineNode[]): EngineNode[] {
    return [this.#mark(() => this.#tree.beginArtifact(kind, place)), ...content, this.#mark(() => this.#tree.end())];
  }

  /** From the endless page to the sheet. */
  #place({ left, top, width, height }: Rectangle, range: PageRange): Rectangle {
    return { left: this.#sheet.leftPt + left, top: this.#sheet.topPt + top - range.top, width, height };
  }

  /** A node that paints nothing and runs our code when its turn comes. */
  #mark(run: () => void): EngineNode {
    return node('CANVAS', { left: 0, top: 0, width: 1, height: 1 }, { paint: run }, []);
  }
}

/** The name of the destination of a block: ASCII, whatever the id holds. */
export function destinationName(id: string): string {
  return encodeURIComponent(id);
}

function node(
  type: string,
  box: Record<string, number>,
  props: Record<string, unknown>,
  children: EngineNode[],
): EngineNode {
  return { type, box, style: {}, props, children };
}

function moved(source: unknown, { left, top, width, height }: Rectangle): { box: Record<string, number> } {
  return { box: { ...(source as EngineNode).box, left, top, width, height } };
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

/** The nearest link among a tag and its parents. */
function linkOf(tag: InlineTag): InlineTag | undefined {
  return tag.link ? tag : tag.parent && linkOf(tag.parent);
}

/** Whether a line or a picture belongs to the page: its middle does. */
function shows({ top, bottom }: PageRange, from: number, to: number): boolean {
  const middle = (from + to) / 2;
  return middle > top && middle < bottom;
}

/** Neighbours of equal key, in groups. */
function groupedBy<T, K>(items: readonly T[], key: (item: T) => K): [K, T[]][] {
  const groups: [K, T[]][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last[0] === key(item)) last[1].push(item);
    else groups.push([key(item), [item]]);
  }
  return groups;
}
