import type { Subject } from '../../subject.ts';
import { judged, notApplicable, type Verdict } from '../../verdict.ts';
import { isLanguageFromTheRight } from '../../writing/scripts.ts';
import type { PdfFacts, PdfText } from '../facts.ts';
import { numbersIn } from '../tagged/reading/printed-numbers.ts';
import { bodySizePt } from './body-size.ts';
import { isBoldName } from './fonts.ts';
import { few, placeOn, points, words } from './measures.ts';

/** The text that numbers a page. */
export interface Folio {
  page: number;
  text: string;
  left: number;
  right: number;
  y: number;
  sizePt: number;
  isBold: boolean;
  /** Of the page. */
  widthPt: number;
  heightPt: number;
}

const TOLERANCE_PT = 0.5;

/**
 * LP-20: every page has its true number, bold, as large as the text or larger, at the same place of its lower outer corner: at the end of the line
 * of loose sheets, left and right in turn of pages that are bound.
 */
export function pageNumbers(facts: PdfFacts, subject: Subject): Verdict {
  const { pages } = facts;
  if (subject.profile?.layout.pageNumbers === 'none')
    return notApplicable('LP-20', 'an edition without page numbers: it has no pages that could be mixed up');
  const folios = foliosOf(facts);
  const found = folios.filter((folio) => folio !== undefined);
  if (found.length === 0 && pages.length < 2) return notApplicable('LP-20', 'one page');
  const known = { bodyPt: bodySizePt(facts), usual: usualPlace(found), pages: pages.length, subject };
  const places = folios.flatMap((folio, index) =>
    folio
      ? faultsOf(folio, known).map((fault) => placeOn(subject, folio.page, `${words(folio.text)} ${fault}`))
      : [placeOn(subject, index + 1, 'no page number')],
  );
  return judged('LP-20', few(places), `${found.length} of ${pages.length} pages are numbered${sizes(found)}`);
}

/** What numbers each page; nothing for a page without a number. */
export function foliosOf(facts: PdfFacts): (Folio | undefined)[] {
  return facts.pages.map((_, index) => folioOf(facts, index));
}

function sizes(found: readonly Folio[]): string {
  return found.length === 0 ? '' : `, at ${points(Math.min(...found.map(({ sizePt }) => sizePt)))} or more`;
}

/** The line with a number among what is no content; in a file without tags, the lowest or the highest line of the page. */
function folioOf({ pages }: PdfFacts, index: number): Folio | undefined {
  const page = pages[index];
  if (!page) return undefined;
  const isTagged = pages.some(({ texts }) => texts.some(({ mcid }) => mcid !== undefined));
  const outside = page.texts.filter(({ mcid, text }) => mcid === undefined && text.trim() !== '');
  const levels = [...new Set(outside.map(({ y }) => y))].sort((a, b) => b - a);
  const baselines = isTagged ? levels : levels.filter((_, place) => place === 0 || place === levels.length - 1);
  const lines = baselines.map((y) => outside.filter((text) => Math.abs(text.y - y) < TOLERANCE_PT));
  const line = lines.find((texts) => /\p{Nd}/u.test(textOf(texts)));
  if (!line) return undefined;
  return {
    page: index + 1,
    text: textOf(line),
    left: Math.min(...line.map(({ x }) => x)),
    right: Math.max(...line.map(({ x, width }) => x + width)),
    y: line[0]?.y ?? 0,
    sizePt: Math.min(...line.map(({ sizePt }) => sizePt)),
    isBold: line.every(({ font }) => isBoldName(font)),
    widthPt: page.widthPt,
    heightPt: page.heightPt,
  };
}

function textOf(texts: readonly PdfText[]): string {
  return texts.map(({ text }) => text).join(' ');
}

interface Known {
  bodyPt: number;
  usual: UsualPlace;
  pages: number;
  subject: Subject;
}

function faultsOf(folio: Folio, known: Known): string[] {
  return [
    ...numberFaults(folio, known.pages),
    ...formFaults(folio, known.bodyPt),
    ...placeFaults(folio, known.usual),
    ...sideFaults(folio, known.subject),
  ];
}

function numberFaults({ text, page }: Folio, pages: number): string[] {
  const numbers = numbersIn(text).map(Number);
  const expected = numbers.length > 1 ? [page, pages] : [page];
  return expected.every((number) => numbers.includes(number)) ? [] : [`is page ${expected.join(' of ')}`];
}

function formFaults({ sizePt, isBold }: Folio, bodyPt: number): string[] {
  const small = `is ${points(sizePt)}, the text ${points(bodyPt)}`;
  return [...(sizePt < bodyPt - 0.05 ? [small] : []), ...(isBold ? [] : ['is not bold'])];
}

/** Page 1 has its number where lines end; every second bound page on the other side. A file without a promise may have it on either. */
function sideFaults(folio: Folio, { profile, locale }: Subject): string[] {
  if (!profile) return [];
  const isOther = profile.layout.pageNumbers === 'outer' && folio.page % 2 === 0;
  const isRight = isLanguageFromTheRight(locale) === isOther;
  if (isOnTheRight(folio) === isRight) return [];
  return [`stands on the ${isRight ? 'left' : 'right'}, the outer corner of page ${folio.page} is on the other side`];
}

function isOnTheRight({ left, right, widthPt }: Folio): boolean {
  return (left + right) / 2 > widthPt / 2;
}

/** Where most numbers stand: from the outer edge, and from the foot of the page. */
interface UsualPlace {
  edgePt: number;
  footPt: number;
}

function usualPlace(found: readonly Folio[]): UsualPlace {
  return { edgePt: median(found.map(edgePt)), footPt: median(found.map(footPt)) };
}

function edgePt(folio: Folio): number {
  return isOnTheRight(folio) ? folio.widthPt - folio.right : folio.left;
}

function footPt({ heightPt, y }: Folio): number {
  return heightPt - y;
}

/** The same place on all pages, or one for left-hand and one for right-hand pages. */
function placeFaults(folio: Folio, usual: UsualPlace): string[] {
  const isCentered = Math.abs((folio.left + folio.right) / 2 - folio.widthPt / 2) < folio.widthPt * 0.1;
  const isLow = folio.y > folio.heightPt / 2;
  const isSame =
    Math.abs(edgePt(folio) - usual.edgePt) <= TOLERANCE_PT && Math.abs(footPt(folio) - usual.footPt) <= TOLERANCE_PT;
  return [
    ...(isLow && !isCentered ? [] : ['does not stand in a lower outer corner']),
    ...(isSame ? [] : ['stands at another place than on other pages']),
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
