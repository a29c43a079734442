import renderPages from '@react-pdf/render';
import type { Profile } from '../../ast/edition.ts';
import { annotateLink, destinationName } from './annotate.ts';
import { paintSquares } from './code/paint.ts';
import type { PageCut } from './cut.ts';
import { type EngineNode, engineNode, hook, lineRectangle, placed, segmentRectangle } from './engine-node.ts';
import type { DocumentFonts } from './fonts.ts';
import type { Measured, MeasuredBox, MeasuredLine, MeasuredLines, MeasuredPicture, Segment } from './measured.ts';
import type { PageRange } from './paginate.ts';
import type { PdfDocument } from './pdf-document.ts';
import { type Ink, showRuns } from './show-text.ts';
import { type Strips, stripNodes } from './strips.ts';
import type { InlineTag, Tag } from './tag.ts';
import { type ArtifactKind, type Rectangle, StructureTree } from './tags.ts';

/** A page to paint, and its foot. */
export interface PageToDraw extends PageCut {
  /** Absent where pages have no number. */
  footer?: MeasuredLines;
  /** To tear off, at its foot. */
  strips?: Strips;
}

/** The paper, and where text stands on it; in points. */
export interface Sheet {
  widthPt: number;
  heightPt: number;
  /** Top left corner of the text area. */
  leftPt: number;
  topPt: number;
  /** From the foot of the sheet to the baseline of the page number. */
  footerBaselinePt: number;
}

/** A part of a line that a page shows. */
interface Piece {
  line: MeasuredLine;
  segment: Segment;
}

/** Painter of one file: walks what each page shows of the measured tree and wraps all that is painted in marked content (UA-08). */
export class Painter {
  readonly #pdf: PdfDocument;
  readonly #ink: Ink;
  readonly #tree: StructureTree;
  readonly #sheet: Sheet;
  readonly #strike: Profile['strike'];
  /** Ids that a link leads to; each becomes a named destination. */
  readonly #targets: ReadonlySet<string>;
  readonly #reached = new Set<string>();

  constructor(
    pdf: PdfDocument,
    fonts: DocumentFonts,
    { sheet, strike }: { sheet: Sheet; strike: Profile['strike'] },
    targets: ReadonlySet<string>,
  ) {
    this.#pdf = pdf;
    this.#ink = { pdf, fonts };
    this.#tree = new StructureTree(pdf);
    this.#sheet = sheet;
    this.#strike = strike;
    this.#targets = targets;
  }

  /** Paints all pages and ends the file; `finish` runs while the last page is still open. */
  draw(pages: readonly PageToDraw[], finish: () => void): void {
    const contents = pages.map((page) => this.#page(page));
    contents.at(-1)?.push(hook(finish));
    const box = { left: 0, top: 0, width: this.#sheet.widthPt, height: this.#sheet.heightPt };
    const root = engineNode(
      'DOCUMENT',
      {},
      {},
      contents.map((content) => engineNode('PAGE', box, {}, content)),
    );
    (renderPages as unknown as (pdf: PdfDocument, root: unknown) => void)(this.#pdf, root);
  }

  #page({ range, shown, footer, strips }: PageToDraw): EngineNode[] {
    return [
      ...this.#visit(shown, [], range),
      ...(footer ? this.#footer(footer) : []),
      ...(strips ? this.#strips(strips) : []),
      hook(() => this.#tree.endPage()),
    ];
  }

  #visit(measured: Measured, ancestors: readonly Tag[], range: PageRange): EngineNode[] {
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
    const shown = content.length > 0 || box.children.length === 0;
    return box.decorated && shown ? [...this.#decoration(box, range), ...content] : content;
  }

  /** The border and background of a box, as far as the page shows it. */
  #decoration(box: MeasuredBox, range: PageRange): EngineNode[] {
    const top = Math.max(box.top, range.top);
    const bottom = Math.min(box.top + box.height, range.bottom);
    if (bottom <= top) return [];
    const place = this.#place({ left: box.left, top, width: box.width, height: bottom - top }, range);
    return this.#artifact('layout', place, [placed(box.node, place)]);
  }

  #picture(picture: MeasuredPicture, tags: readonly Tag[], range: PageRange): EngineNode[] {
    const place = this.#place(picture, range);
    const { squares } = picture;
    const drawing = squares ? hook(() => paintSquares(this.#pdf, squares, place)) : placed(picture.node, place);
    if (!picture.tag) return this.#artifact('layout', place, [drawing]);
    const open = hook(() => {
      this.#tree.beginContent(tags);
      this.#tree.placeFigure(tags, place);
    });
    return [open, drawing, hook(() => this.#tree.end())];
  }

  #lines(block: MeasuredLines, tags: readonly Tag[], range: PageRange): EngineNode[] {
    const { lines } = block;
    const [first] = lines;
    if (!first) return [];
    const pieces = lines.flatMap((line) => line.segments.map((segment) => ({ line, segment })));
    const content = groupedBy(pieces, ({ segment }) => segment.tag).flatMap(([tag, group]) =>
      this.#content(tags, tag, group, range),
    );
    const strokes = lines.flatMap((line) => this.#strokes(line, range));
    return [...this.#destinations(tags, first, range), ...content, ...strokes];
  }

  /** Neighbouring pieces of one structure element, in one marked content. */
  #content(tags: readonly Tag[], tag: InlineTag | undefined, pieces: readonly Piece[], range: PageRange): EngineNode[] {
    return [
      hook(() => {
        this.#tree.beginContent(tags, tag);
        for (const { line, segment } of pieces)
          showRuns(this.#ink, segment.runs, line, (place) => this.#place(place, range));
        this.#tree.end();
        if (!tag) return;
        const places = pieces.map(({ line, segment }) => this.#place(segmentRectangle(line, segment), range));
        annotateLink(this.#pdf, this.#tree, tag, places);
      }),
    ];
  }

  /** Named destinations for the block and the elements that start with it, as far as a link leads to them. */
  #destinations(tags: readonly Tag[], line: MeasuredLine, range: PageRange): EngineNode[] {
    const { left, top } = this.#place(lineRectangle(line), range);
    return tags.flatMap(({ id }) => {
      if (id === undefined || !this.#targets.has(id) || this.#reached.has(id)) return [];
      this.#reached.add(id);
      return [hook(() => this.#pdf.internals.addNamedDestination(destinationName(id), 'XYZ', left, top, null))];
    });
  }

  /** Lines through struck-out text: artifacts beside the text (UA-08). */
  #strokes(line: MeasuredLine, range: PageRange): EngineNode[] {
    const struck = line.segments.flatMap(({ runs }) => runs).filter(({ style }) => style.strike);
    return struck.flatMap((run) => {
      const height = run.sizePt * this.#strike.widthEm;
      const top = line.baseline - run.sizePt * this.#strike.riseEm - height / 2;
      const place = this.#place({ left: run.left, top, width: run.width, height }, range);
      const bar = { ...engineNode('VIEW', { ...place }), style: { backgroundColor: 'black' } };
      return this.#artifact('layout', place, [bar]);
    });
  }

  #footer({ lines: [line] }: MeasuredLines): EngineNode[] {
    if (!line) return [];
    const { heightPt, leftPt, footerBaselinePt } = this.#sheet;
    const top = heightPt - footerBaselinePt - (line.baseline - line.top);
    const place = { ...lineRectangle(line), left: leftPt + line.left, top };
    const onSheet = (run: Rectangle) => ({ ...run, left: leftPt + run.left, top: heightPt - footerBaselinePt });
    const runs = line.segments.flatMap((segment) => segment.runs);
    const show = hook(() => showRuns(this.#ink, runs, line, onSheet));
    return this.#artifact('footer', place, [show]);
  }

  /** Copies of what the page says, so that they are artifacts: nobody hears them six times over. */
  #strips(strips: Strips): EngineNode[] {
    const place = { left: strips.leftPt, top: strips.topPt, width: strips.widthPt, height: strips.heightPt };
    return this.#artifact('page', place, stripNodes(this.#ink, strips));
  }

  #artifact(kind: ArtifactKind, place: Rectangle, content: EngineNode[]): EngineNode[] {
    return [hook(() => this.#tree.beginArtifact(kind, place)), ...content, hook(() => this.#tree.end())];
  }

  /** From the endless page to the sheet. */
  #place({ left, top, width, height }: Rectangle, range: PageRange): Rectangle {
    return { left: this.#sheet.leftPt + left, top: this.#sheet.topPt + top - range.top, width, height };
  }
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
