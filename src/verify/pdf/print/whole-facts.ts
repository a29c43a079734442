import { shortAddress } from '../../../ast/address.ts';
import { languageForms } from '../../../ast/language-forms.ts';
import type { Subject } from '../../subject.ts';
import { judged, needsPerson, type Place, type Verdict } from '../../verdict.ts';
import { isLanguageFromTheRight } from '../../writing/scripts.ts';
import type { PdfFacts } from '../facts.ts';
import { type Block, type BlockLine, blocksOf, isRunning } from './blocks.ts';
import { columnLanguage, columnOf } from './columns.ts';
import { few, placeOn, words } from './measures.ts';

/** Stands for the end of a line in a paragraph's text. */
const END = '\u0001';
const GAP = `[\\s.\\-\u2011\u00a0${END}]{0,2}`;

const PATTERNS = {
  'phone number': new RegExp(`(?<!\\d)(?:\\+?1${GAP})?\\(?\\d{3}\\)?${GAP}\\d{3}${GAP}\\d{4}(?!\\d)`, 'g'),
  // A capital behind a full stop and the end of the line begins a sentence.
  'mail address': new RegExp(`[\\w.+-]+${END}?@${END}?[\\w-]+(?:${END}?\\.(?:${END}(?![A-Z]))?[\\w-]+)+`, 'g'),
  time: new RegExp(`\\d{1,2}${END}?:${END}?\\d{2}(?:[\\s${END}]{1,2}[ap]\\.?${END}?m\\b)?`, 'gi'),
  price: new RegExp(`[$€£][\\s${END}]{0,2}\\d+`, 'g'),
};

/** LP-10: a phone number, a mail address, a date, a time, a price and an address of the web each stand on one line. */
export function wholeFacts(facts: PdfFacts, subject: Subject): Verdict {
  const blocks = blocksOf(facts).filter(({ lines }) => lines.length > 0);
  if (blocks.length === 0) return needsPerson('LP-10', 'no tags tell which lines follow each other');
  const areas = textAreas(blocks, facts, subject);
  const addresses = addressesOf(facts);
  const pattern = addressPattern(addresses);
  const dates = datePattern(subject.locale);
  const places = blocks.flatMap((block) => [
    ...Object.entries({ ...PATTERNS, date: dates }).flatMap(([kind, form]) => broken(kind, form, block.lines, subject)),
    ...(pattern ? brokenAddresses(pattern, block, roomOf(block, areas, subject), subject) : []),
  ]);
  return judged(
    'LP-10',
    few(places),
    `${addresses.length} addresses of links, and the numbers and dates of ${blocks.length} blocks`,
  );
}

function addressesOf({ pages }: PdfFacts): string[] {
  const urls = pages.flatMap(({ links }) => links.flatMap(({ url }) => (url && /^https?:/i.test(url) ? [url] : [])));
  return [...new Set(urls.map(shortAddress))].filter((address) => address.length > 3);
}

/** Month and day in either order, with what the language puts between them; the year where there is one. */
function datePattern(locale = 'en'): RegExp {
  const own = languageForms[new Intl.Locale(locale).language]?.months;
  const names =
    own ??
    Array.from({ length: 12 }, (_, month) =>
      new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, month, 1))),
    );
  const space = `[\\s\u00a0${END}]{1,2}`;
  const month = `(?:${names.map((name) => name.replaceAll(/[^\p{L}]/gu, '.')).join('|')})`;
  const of = `(?:de${space})?`;
  return new RegExp(`(?:\\b\\d{1,2}${space}${of}${month}|${month}${space}\\d{1,2}\\b)(?:,?${space}${of}\\d{4})?`, 'gu');
}

function broken(kind: string, pattern: RegExp, lines: readonly BlockLine[], subject: Subject): Place[] {
  const text = lines.map((line) => line.text).join(END);
  return [...text.matchAll(pattern)]
    .filter(([match]) => match.replace(new RegExp(`^${END}|${END}$`, 'g'), '').includes(END))
    .map((match) => {
      const page = lines[text.slice(0, match.index).split(END).length - 1]?.page ?? 0;
      return placeOn(subject, page, `${kind} ${words(match[0].replaceAll(END, ' / '))} is broken over lines`);
    });
}

/** Any of the addresses, the longest that stands at a place: what is a part of a longer address is none of its own there. */
function addressPattern(addresses: readonly string[]): RegExp | undefined {
  if (addresses.length === 0) return undefined;
  const longestFirst = [...addresses].sort((a, b) => b.length - a.length);
  const forms = longestFirst.map((address) =>
    [...address].map((letter) => letter.replace(/[^\w]/, '\\$&')).join(`${END}?`),
  );
  return new RegExp(`(?<![\\w.@-])(?:${forms.join('|')})`, 'gi');
}

/** An address that is wider than the room for a line of its block may go on after a slash. */
function brokenAddresses(pattern: RegExp, { lines }: Block, roomPt: number, subject: Subject): Place[] {
  if (lines.length < 2) return [];
  const text = lines.map((line) => line.text).join(END);
  return [...text.matchAll(pattern)].flatMap(({ index, 0: match }) => {
    const pieces = match.split(END);
    const first = text.slice(0, index).split(END).length - 1;
    const line = lines[first];
    if (pieces.length < 2 || !line) return [];
    const widthPt = pieces.reduce((sum, piece, at) => sum + widthOf(piece, lines[first + at]), 0);
    const isAllowed = pieces.every((piece, at) => at === 0 || /\/$/.test(pieces[at - 1] ?? '') || /^[.?&]/.test(piece));
    if (widthPt > roomPt && isAllowed) return [];
    return [placeOn(subject, line.page, `address ${words(match.replaceAll(END, ''))} is broken over lines`)];
  });
}

/** How wide a part of a line is; where it is not all of the line, by the mean width of its letters. */
function widthOf(piece: string, line: BlockLine | undefined): number {
  return line ? ((line.right - line.left) * piece.length) / line.text.length : 0;
}

/** From where to where running text reaches on any page, for each column; not into the margins, which letters may overhang. */
function textAreas(blocks: readonly Block[], { pages }: PdfFacts, subject: Subject): { left: number; right: number }[] {
  const running = blocks.filter(isRunning);
  const { marginLeftPt = 0, marginRightPt = 0 } = subject.profile?.page ?? {};
  const edge = (pages[0]?.widthPt ?? 0) - marginRightPt;
  return [0, 1].map((column) => {
    const lines = running.filter((block) => columnOf(block, subject) === column).flatMap((block) => block.lines);
    return {
      left: Math.max(marginLeftPt, Math.min(...lines.map(({ left }) => left))),
      right: Math.min(edge, Math.max(...lines.map(({ right }) => right))),
    };
  });
}

/** How wide a line of a block can be: from where its lines start to the other side of the text. */
function roomOf(block: Block, areas: readonly { left: number; right: number }[], subject: Subject): number {
  const area = areas[columnOf(block, subject)];
  if (!area) return 0;
  const start = isLanguageFromTheRight(columnLanguage(block, subject)) ? 'right' : 'left';
  return start === 'right'
    ? Math.max(...block.lines.map(({ right }) => right)) - area.left
    : area.right - Math.min(...block.lines.map(({ left }) => left));
}
