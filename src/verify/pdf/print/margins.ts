import type { Subject } from '../../subject.ts';
import { judged, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import type { PdfFacts, PdfPage, PdfText } from '../facts.ts';
import { isWhite } from './color.ts';
import { few, placeOn, points, words } from './measures.ts';
import {
  ABOVE,
  BELOW,
  type Box,
  isTurned,
  type PaintedPage,
  type PaintedShape,
  type PaintedText,
  paintedPages,
  visibleTexts,
} from './painted.ts';

/** One inch. */
const MARGIN_PT = 72;
/** A quarter of an inch: what home and office printers leave white. */
const SAFE_PT = 18;
const SAFE = { top: SAFE_PT, left: SAFE_PT, right: SAFE_PT, foot: SAFE_PT };
/** A quarter of an inch to the cut, half an inch to a fold with staples. */
const CUT_PT = 18;
const FOLD_PT = 36;
/** Numbers of the file are rounded. */
const TOLERANCE_PT = 0.1;

/** LP-21: text keeps an inch from the top, the left and the right of a sheet. Pages that are folded or cut out of one are judged by PR-07. */
export function margins(facts: PdfFacts, subject: Subject): Verdict {
  if (isPartOfSheet(subject))
    return notApplicable('LP-21', 'no whole sheets: pages of a part of one have other margins');
  return keeping('LP-21', { top: MARGIN_PT, left: MARGIN_PT, right: MARGIN_PT }, facts, subject);
}

/**
 * PR-07: on pages that are folded or cut out of a sheet, text keeps a quarter of an inch from every edge; half an inch from the fold of a booklet,
 * which is at either side, since pages alternate. A zine is folded at all sides, without staples, and needs no more than for the cut.
 */
export function foldAndCut(facts: PdfFacts, subject: Subject): Verdict {
  if (!isPartOfSheet(subject)) return notApplicable('PR-07', 'whole sheets: no fold, no cut');
  const sidePt = subject.profile?.layout.sheet === 'saddle-stitch' ? FOLD_PT : CUT_PT;
  return keeping('PR-07', { top: CUT_PT, left: sidePt, right: sidePt, foot: CUT_PT }, facts, subject);
}

function isPartOfSheet({ profile }: Subject): boolean {
  return profile !== undefined && profile.layout.sheet !== 'whole';
}

/** Judges how far text stands from some edges of its page. */
function keeping(requirement: string, least: Room, facts: PdfFacts, subject: Subject): Verdict {
  const texts = facts.pages.flatMap((page, index) =>
    page.texts.filter(hasInk).map((text) => {
      const room = roomOf(boxOf(text), page);
      const isNear = narrow(room, least).length > 0;
      const ink = isNear ? { ...room, ...inkRoom(text, page, paintedPages(facts)[index]) } : room;
      return { text: text.text, page: index + 1, room: ink };
    }),
  );
  if (texts.length === 0) return notApplicable(requirement, 'no text that can be read');
  const places = texts.flatMap(({ text, page, room }) =>
    narrow(room, least).map(([side, roomPt]) =>
      placeOn(
        subject,
        page,
        `${words(text)} stands ${points(roomPt)} from the ${side}, expected ${least[side]} pt or more`,
      ),
    ),
  );
  const nearest = Object.entries(leastOf(texts.map(({ room }) => room))).filter(([side]) => side in least);
  return judged(requirement, few(places), nearest.map(([side, roomPt]) => `${side} ${points(roomPt)}`).join(', '));
}

/** PR-06: nothing is printed nearer than a quarter of an inch to any edge. */
export function safeArea(facts: PdfFacts, subject: Subject): Verdict {
  const painted = paintedPages(facts);
  const marks = facts.pages.flatMap((page, index) => {
    const { texts, shapes } = painted[index] ?? { texts: [], shapes: [] };
    const seen = [
      ...visibleTexts({ texts, shapes }).map((text) => ({ what: words(text.text), box: paintedBox(text, page) })),
      ...shapes.filter(isSeen).map(({ kind, box }) => ({ what: `a ${kind}`, box })),
    ];
    return seen.map(({ what, box }) => ({ what, page: index + 1, room: roomOf(box, page) }));
  });
  if (marks.length === 0) return notApplicable('PR-06', 'nothing that can be read is painted');
  const places: Place[] = marks.flatMap(({ what, page, room }) =>
    narrow(room, SAFE).map(([side, roomPt]) =>
      placeOn(subject, page, `${what} stands ${points(roomPt)} from the ${side} edge, expected ${SAFE_PT} pt or more`),
    ),
  );
  const nearest = Math.min(...Object.values(leastOf(marks.map(({ room }) => room))));
  return judged('PR-06', few(places), `nearest mark ${points(nearest)} from an edge`);
}

/**
 * White left and right of the ink of a text, where its letters end before the room that the face gives them: a last letter may be set nearer to a space
 * that the end of the line took away. Nothing where no outlines are known, and of a turned text.
 */
function inkRoom(text: PdfText, page: PdfPage, painted: PaintedPage | undefined): Room {
  const { left, right } = boxOf(text);
  const ink = (painted?.texts ?? [])
    .filter(({ line, ...one }) => !isTurned(one) && Math.abs(line.y - text.y) < 0.5 && !one.isInvisible)
    .filter(({ line }) => line.inkTo > left && line.inkFrom < right)
    .flatMap((one) => one.ink())
    .filter((box) => box.left > left - 1 && box.right < right + 1);
  if (ink.length === 0 || isTurned(text)) return {};
  const room = roomOf(union(ink), page);
  return { left: room.left ?? 0, right: room.right ?? 0 };
}

/** White between a mark and each edge of its sheet. */
type Room = Record<string, number>;

function roomOf({ left, top, right, bottom }: Box, { widthPt, heightPt }: { widthPt: number; heightPt: number }): Room {
  return { top, left, right: widthPt - right, foot: heightPt - bottom };
}

/** The sides at which there is less room than there must be; nothing is asked of the others. */
function narrow(room: Room, least: Room): [string, number][] {
  return Object.entries(room).filter(
    ([side, roomPt]) => roomPt < (least[side] ?? Number.NEGATIVE_INFINITY) - TOLERANCE_PT,
  );
}

function leastOf(rooms: readonly Room[]): Room {
  const least: Room = {};
  for (const room of rooms) {
    for (const [side, roomPt] of Object.entries(room)) least[side] = Math.min(least[side] ?? roomPt, roomPt);
  }
  return least;
}

/** White on white paper is nothing. */
function isSeen({ color }: PaintedShape): boolean {
  return color === undefined || !isWhite(color);
}

function hasInk({ text }: PdfText): boolean {
  return text.trim() !== '';
}

/**
 * The box of a text where it stands; on its head when its page does, as on the sheet of a zine, and turned as the strips of a flyer are. Where it comes too near to an edge its ink is
 * measured, which takes longer: a space at the end of a line is none.
 */
function paintedBox(text: PaintedText, page: { widthPt: number; heightPt: number }): Box {
  const ink = narrow(roomOf(text.box, page), SAFE).length > 0 ? text.ink() : [];
  return ink.length > 0 ? union(ink) : text.box;
}

function union(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** The box of an upright text; a turned one goes on from where it starts in its own direction. */
function boxOf({ x, y, width, sizePt, turnDegrees }: PdfText): Box {
  const angle = (turnDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [0, width].flatMap((along) =>
    [ABOVE * sizePt, -BELOW * sizePt].map((up) => [x + along * cos - up * sin, y - along * sin - up * cos] as const),
  );
  const [xs, ys] = [corners.map(([left]) => left), corners.map(([, top]) => top)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
