import type { Subject } from '../../subject.ts';
import { judged, notApplicable, type Place, type Verdict } from '../../verdict.ts';
import type { PdfFacts, PdfText } from '../facts.ts';
import { isWhite } from './color.ts';
import { few, placeOn, points, words } from './measures.ts';
import { type Box, type PaintedShape, paintedPages } from './painted.ts';

/** One inch. */
const MARGIN_PT = 72;
/** A quarter of an inch: what home and office printers leave white. */
const SAFE_PT = 18;
const TOLERANCE_PT = 0.1;

/** Ascenders and descenders of a line, as shares of its size. */
const ABOVE = 0.75;
const BELOW = 0.25;

/** LP-21: text keeps an inch from the top, the left and the right of the sheet. */
export function margins({ pages }: PdfFacts, subject: Subject): Verdict {
  const texts = pages.flatMap(({ texts, widthPt }, index) =>
    texts.filter(hasInk).map((text) => ({ text: text.text, page: index + 1, room: roomOf(boxOf(text), { widthPt }) })),
  );
  if (texts.length === 0) return notApplicable('LP-21', 'no text that can be read');
  const places = texts.flatMap(({ text, page, room }) =>
    narrow(room, MARGIN_PT).map(([side, roomPt]) =>
      placeOn(
        subject,
        page,
        `${words(text)} stands ${points(roomPt)} from the ${side}, expected ${MARGIN_PT} pt or more`,
      ),
    ),
  );
  const least = leastOf(texts.map(({ room }) => room));
  return judged(
    'LP-21',
    few(places),
    Object.entries(least)
      .map(([side, roomPt]) => `${side} ${points(roomPt)}`)
      .join(', '),
  );
}

/** PR-06: nothing is printed nearer than a quarter of an inch to any edge. */
export function safeArea(facts: PdfFacts, subject: Subject): Verdict {
  const painted = paintedPages(facts);
  const marks = facts.pages.flatMap(({ texts, widthPt, heightPt }, index) => [
    ...texts
      .filter(hasInk)
      .map((text) => ({ what: words(text.text), page: index + 1, room: roomOf(boxOf(text), { widthPt, heightPt }) })),
    ...(painted[index]?.shapes ?? []).filter(isSeen).map(({ kind, box }) => ({
      what: `a ${kind}`,
      page: index + 1,
      room: roomOf(box, { widthPt, heightPt }),
    })),
  ]);
  if (marks.length === 0) return notApplicable('PR-06', 'nothing that can be read is painted');
  const places: Place[] = marks.flatMap(({ what, page, room }) =>
    narrow(room, SAFE_PT).map(([side, roomPt]) =>
      placeOn(subject, page, `${what} stands ${points(roomPt)} from the ${side} edge, expected ${SAFE_PT} pt or more`),
    ),
  );
  const nearest = Math.min(...Object.values(leastOf(marks.map(({ room }) => room))));
  return judged('PR-06', few(places), `nearest mark ${points(nearest)} from an edge`);
}

/** White between a mark and each edge of its sheet. */
type Room = Record<string, number>;

function roomOf(
  { left, top, right, bottom }: Box,
  { widthPt, heightPt }: { widthPt: number; heightPt?: number },
): Room {
  const room: Room = { top, left, right: widthPt - right };
  return heightPt === undefined ? room : { ...room, foot: heightPt - bottom };
}

function narrow(room: Room, leastPt: number): [string, number][] {
  return Object.entries(room).filter(([, roomPt]) => roomPt < leastPt - TOLERANCE_PT);
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

function boxOf({ x, y, width, sizePt }: PdfText): Box {
  return { left: x, right: x + width, top: y - ABOVE * sizePt, bottom: y + BELOW * sizePt };
}
