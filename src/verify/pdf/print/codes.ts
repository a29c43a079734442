import type { Subject } from '../../subject.ts';
import { judged, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import { dictAt, textAt } from '../facts/look.ts';
import { type ContentNode, elements, type PdfFacts, type StructureNode } from '../facts.ts';
import { QUIET_SQUARES, readCode } from './code-picture.ts';
import { colorName, isBlack, isWhite } from './color.ts';
import { isLargePrint } from './kind.ts';
import { few, millimeters, placeOn, words } from './measures.ts';
import { type Box, type PaintedPage, paintedPages, visibleTexts } from './painted.ts';

/** What the `/ID` of a code's picture ends in, after that of the paragraph with its address. */
const CODE = /\/code$/;

const PT_PER_MM = 72 / 25.4;
const LEAST_SQUARE_PT = 0.4 * PT_PER_MM;
/** With the white around it, for low vision and worn paper. */
const LEAST_SIDE_PT = 30 * PT_PER_MM;
const TOLERANCE_PT = 0.05;

/** A code of the file, and the address beside it. */
interface Code {
  page: number;
  mcids: Set<number | undefined>;
  /** Nothing where no address stands before it. */
  address?: string;
}

/** What is painted in a place, later ones above earlier ones. */
interface Ink {
  box: Box;
  isDark: boolean;
  isOwn: boolean;
}

/**
 * PR-12: every code is read from what its page paints, and opens exactly the address that is printed beside it. It is black, stands in enough white,
 * and is large enough for a telephone; in large print for low vision too (PR-11).
 */
export function readableCodes(facts: PdfFacts, subject: Subject): Verdict {
  const codes = codesOf(facts);
  if (codes.length === 0) return notApplicable('PR-12', 'no codes');
  const pages = paintedPages(facts);
  const found = codes.map((code) => judge(code, pages[code.page - 1], facts, subject));
  const smallest = Math.min(...found.map(({ squarePt }) => squarePt));
  return judged(
    'PR-12',
    few(found.flatMap(({ places }) => places)),
    `${codes.length} codes${Number.isFinite(smallest) ? `, smallest module ${millimeters(smallest)}` : ''}`,
  );
}

/** All codes in reading order, each with the last address before it of the paragraph that it names. */
function codesOf({ tree }: PdfFacts): Code[] {
  const addresses = new Map<string, string>();
  return tree.flatMap(elements).flatMap((element): Code[] => {
    const { id = '' } = element;
    if (element.standard !== 'Figure' || !CODE.test(id)) {
      const address = addressOf(element);
      if (address !== undefined) addresses.set(id, address);
      return [];
    }
    const content = element.children.filter((child): child is ContentNode => !('role' in child));
    const mcids = new Set(content.map(({ mcid }) => mcid));
    return [{ page: content[0]?.page ?? 0, mcids, address: addresses.get(id.replace(CODE, '')) }];
  });
}

/** Where the first link of an element leads. */
function addressOf(element: StructureNode): string | undefined {
  if (!element.id) return undefined;
  const uris = elements(element)
    .flatMap(({ children }) => children)
    .map((child) => ('role' in child ? undefined : textAt(dictAt(child.annotation, 'A'), 'URI')));
  return uris.find((uri) => uri !== undefined);
}

function judge(
  { page, mcids, address }: Code,
  painted: PaintedPage | undefined,
  { pages }: PdfFacts,
  subject: Subject,
): { squarePt: number; places: Place[] } {
  const say = (fault: string) =>
    placeOn(subject, page, `the code of ${address === undefined ? 'no address' : words(address)} ${fault}`);
  const own =
    painted?.shapes.filter(({ kind, mcid }) => kind === 'fill' && mcid !== undefined && mcids.has(mcid)) ?? [];
  const dark = own.filter(({ color }) => !(color && isWhite(color)));
  const squares = dark.flatMap((shape) => shape.parts());
  if (!painted || squares.length === 0)
    return { squarePt: Number.POSITIVE_INFINITY, places: [say('cannot be read: it has no dark squares')] };
  const squarePt = Math.min(...squares.map(({ top, bottom, left, right }) => Math.min(bottom - top, right - left)));
  const extent = around(squares, 0);
  const area = around(squares, QUIET_SQUARES * squarePt);
  const inks = inkIn(painted, area, (shape) => dark.includes(shape));
  const read = readCode(area, squarePt, inks);
  const sidePt = Math.min(area.right - area.left, area.bottom - area.top);
  // What is dark in the picture beyond the squares that were read stands in their white.
  const hasMore =
    read && Math.max(extent.right - extent.left, extent.bottom - extent.top) > (read.squares + 0.5) * squarePt;
  const color = dark.find((shape) => shape.color && !isBlack(shape.color))?.color;
  const faults = [
    ...(address === undefined ? ['has none before it that it could open'] : []),
    ...(read ? [] : ['cannot be read']),
    ...(read && address !== undefined && read.text !== address ? [`opens ${words(read.text)}`] : []),
    ...(isClear(area, extent, inks, pages[page - 1]) && !hasMore ? [] : ['has less than 4 modules of white around it']),
    ...(squarePt < LEAST_SQUARE_PT - TOLERANCE_PT / 10
      ? [`has modules of ${millimeters(squarePt)}, expected 0.4 mm or more`]
      : []),
    ...(isLargePrint(subject) && sidePt < LEAST_SIDE_PT - TOLERANCE_PT
      ? [`is ${millimeters(sidePt)} wide with its white, expected 30 mm or more`]
      : []),
    ...(color ? [`is ${colorName(color)}, expected black`] : []),
  ];
  return { squarePt, places: faults.map(say) };
}

/** The box around some boxes, and so much beyond it. */
function around(boxes: readonly Box[], beyondPt: number): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { left, top, right, bottom } of boxes) {
    box.left = Math.min(box.left, left - beyondPt);
    box.top = Math.min(box.top, top - beyondPt);
    box.right = Math.max(box.right, right + beyondPt);
    box.bottom = Math.max(box.bottom, bottom + beyondPt);
  }
  return box;
}

/** All that is painted in an area: shapes in their order, and above them the letters, of which none should be there. */
function inkIn(painted: PaintedPage, area: Box, isOwn: (shape: PaintedPage['shapes'][number]) => boolean): Ink[] {
  const shapes = painted.shapes
    .filter(({ box }) => meets(box, area))
    .flatMap((shape): Ink[] => {
      const isDark = !(shape.color && isWhite(shape.color));
      return shape.parts().map((box) => ({ box, isDark, isOwn: isOwn(shape) }));
    });
  const letters = visibleTexts(painted)
    .filter(({ box }) => meets(box, area))
    .flatMap((text) => text.ink().map((box): Ink => ({ box, isDark: true, isOwn: false })));
  return [...shapes, ...letters].filter(({ box }) => meets(box, area));
}

/** Whether the page goes on all around a code, and nothing but the code is dark there. */
function isClear(area: Box, extent: Box, inks: readonly Ink[], page: PdfFacts['pages'][number] | undefined): boolean {
  const { left, top, right, bottom } = area;
  const { widthPt = 0, heightPt = 0 } = page ?? {};
  const isOnPage = Math.min(left, top, widthPt - right, heightPt - bottom) > -TOLERANCE_PT;
  return isOnPage && !inks.some(({ box, isDark, isOwn }) => isDark && !isOwn && !within(box, extent));
}

function meets(a: Box, b: Box): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const along = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.min(across, along) > TOLERANCE_PT;
}

function within(inner: Box, outer: Box): boolean {
  const { left, top, right, bottom } = outer;
  return inner.left >= left && inner.top >= top && inner.right <= right && inner.bottom <= bottom;
}
