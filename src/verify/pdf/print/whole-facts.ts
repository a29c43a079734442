import { shortAddress } from '../../../ast/address.ts';
import { languageForms } from '../../../ast/language-forms.ts';
import type { Subject } from '../../subject.ts';
import { judged, needsPerson, type Place, type Verdict } from '../../verdict.ts';
import type { PdfFacts } from '../facts.ts';
import { type BlockLine, blocksOf, isRunning } from './blocks.ts';
import { few, placeOn, words } from './measures.ts';

/** Stands for the end of a line in a paragraph's text. */
const END = '\u0001';
const GAP = `[\\s.\\-\u2011\u00a0${END}]{0,2}`;

const PATTERNS = {
  'phone number': new RegExp(`(?<!\\d)(?:\\+?1${GAP})?\\(?\\d{3}\\)?${GAP}\\d{3}${GAP}\\d{4}(?!\\d)`, 'g'),
  'mail address': new RegExp(`[\\w.+-]+${END}?@${END}?[\\w-]+(?:${END}?\\.${END}?[\\w-]+)+`, 'g'),
  time: new RegExp(`\\d{1,2}${END}?:${END}?\\d{2}(?:[\\s${END}]{1,2}[ap]\\.?${END}?m\\b)?`, 'gi'),
  price: new RegExp(`[$€£][\\s${END}]{0,2}\\d+`, 'g'),
};

/** LP-10: a phone number, a mail address, a date, a time, a price and an address of the web each stand on one line. */
export function wholeFacts(facts: PdfFacts, subject: Subject): Verdict {
  const blocks = blocksOf(facts).filter(({ lines }) => lines.length > 0);
  if (blocks.length === 0) return needsPerson('LP-10', 'no tags tell which lines follow each other');
  const running = blocks.filter(isRunning).flatMap(({ lines }) => lines);
  const measurePt = running.reduce((most, { left, right }) => Math.max(most, right - left), 0);
  const addresses = addressesOf(facts);
  const dates = datePattern(subject.locale);
  const places = blocks.flatMap(({ lines }) => [
    ...Object.entries({ ...PATTERNS, date: dates }).flatMap(([kind, pattern]) => broken(kind, pattern, lines, subject)),
    ...addresses.flatMap((address) => brokenAddress(address, lines, { measurePt, subject })),
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

/** An address that is wider than a line may go on after a slash. */
function brokenAddress(
  address: string,
  lines: readonly BlockLine[],
  { measurePt, subject }: { measurePt: number; subject: Subject },
): Place[] {
  const text = lines.map((line) => line.text).join('');
  const found = [...text.matchAll(new RegExp(address.replaceAll(/[^\w]/g, '\\$&'), 'gi'))];
  const ends = lines.map((_, index) => lines.slice(0, index + 1).reduce((sum, line) => sum + line.text.length, 0));
  return found.flatMap(({ index: start }) => {
    const cuts = ends.filter((end) => end > start && end < start + address.length);
    const line = lines[ends.findIndex((end) => end > start)];
    if (cuts.length === 0 || !line) return [];
    const letterPt = (line.right - line.left) / line.text.length;
    const isLong = address.length * letterPt > measurePt;
    if (isLong && cuts.every((end) => text[end - 1] === '/' || '.?&'.includes(text[end] ?? ' '))) return [];
    return [placeOn(subject, line.page, `address ${words(address)} is broken over lines`)];
  });
}
