import { beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../../../src/ast/nodes.ts';
import type { Ready } from '../../../../src/build/prepared.ts';
import { shapersOf } from '../../../../src/build/shapers.ts';
import { plainStyle } from '../../../../src/render/pdf/handle/lines.tsx';
import { phrasing } from '../../../../src/render/pdf/handle/phrasing.ts';
import { scriptProfile } from '../../../../src/render/pdf/script-profile.ts';
import { inLanguage, type Setting } from '../../../../src/render/pdf/setting.ts';
import { TextMeasure } from '../../../../src/render/pdf/typeset/measure.ts';
import { Paragraph } from '../../../../src/render/pdf/typeset/paragraph.ts';
import { type SetLine, setLines } from '../../../../src/render/pdf/typeset/set-lines.ts';
import { locales, ready } from '../../../built.ts';
import { runningBlocks } from '../running.ts';
import { inkOf, measureOf, placedGlyphs, run } from './set.ts';

/** Lines of a text in the faces of a language, just wide enough for `within`. */
async function set(
  text: string,
  within: string,
  { locale = 'ar', direction = 'rtl', align = 'start' as 'start' | 'end' }: SetOptions = {},
): Promise<{ lines: SetLine[]; first: SetLine; widthPt: number }> {
  const measure = new TextMeasure((await measureOf(locale)).shapers, direction);
  const widthPt = measure.widthPt(within, run('').style, 20) + 3;
  const lines = setLines(new Paragraph([run(text)], 20, direction, measure), widthPt, align);
  const [first] = lines;
  if (!first) throw new Error(`Unexpected text without lines: ${text}`);
  return { lines, first, widthPt };
}

interface SetOptions {
  locale?: string;
  direction?: 'ltr' | 'rtl';
  align?: 'start' | 'end';
}

/** Where the space at the end of a line stands. */
function lastSpace(line: SetLine): { left: number; right: number } {
  const space = placedGlyphs(line).find(({ offset }) => offset === line.text.length - 1);
  if (!space || !line.text.endsWith(' ')) throw new Error(`Unexpected line without a space at its end: ${line.text}`);
  return space;
}

describe('the space at which a line ends hangs over its edge', () => {
  test.each([
    ['one two three', 'one two'],
    ['one مرحبا three', 'one مرحبا'],
  ])('at the right in a text from left to right: %s', async (text, within) => {
    const { first } = await set(text, within, { direction: 'ltr' });
    expect(first.text).toBe(`${within} `);
    expect(inkOf(first).left).toBeCloseTo(0);
    expect(lastSpace(first).left).toBeCloseTo(inkOf(first).right);
    expect(lastSpace(first).right).toBeGreaterThan(inkOf(first).right + 1);
  });

  test.each([
    ['مرحبا بكم هنا', 'مرحبا بكم'],
    ['مرحبا NEXT Distro', 'مرحبا NEXT'],
  ])('at the left in a text from right to left: %s', async (text, within) => {
    const { first, widthPt } = await set(text, within);
    expect(first.text).toBe(`${within} `);
    expect(inkOf(first).right).toBeCloseTo(widthPt);
    expect(lastSpace(first).right).toBeCloseTo(inkOf(first).left);
    expect(lastSpace(first).left).toBeLessThan(inkOf(first).left - 1);
  });

  test('and takes no room where lines are flush at their end', async () => {
    const left = await set('one two three', 'one two', { direction: 'ltr', align: 'end' });
    expect(inkOf(left.first).right).toBeCloseTo(left.widthPt);
    const right = await set('مرحبا بكم هنا', 'مرحبا بكم', { align: 'end' });
    expect(inkOf(right.first).left).toBeCloseTo(0);
  });
});

test('runs are given in reading order, each at its place', async () => {
  const { first } = await set('مرحبا NEXT Distro هنا', 'مرحبا NEXT Distro هنا');
  expect(first.runs.map(({ text }) => text.trim())).toEqual(['مرحبا', '', 'NEXT Distro', '', 'هنا']);
  const lefts = first.runs.map(({ left }) => left);
  expect(lefts).toEqual([...lefts].sort((a, b) => b - a));
});

test.each(['ltr', 'rtl'] as const)(
  'an address that only a longer line holds has one, flush as all are: %s (LP-10)',
  async (direction) => {
    const { shapers } = await measureOf('ar');
    const measure = new TextMeasure(shapers, direction);
    const address = 'na.org/meetingsearch';
    const [widthPt, longPt] = [0.8, 1.1].map((part) => part * measure.widthPt(address, run('').style, 20)) as [
      number,
      number,
    ];
    const paragraph = new Paragraph([run(`NA ${address} NA`)], 20, direction, measure);
    const texts = (widestPt?: number) => setLines(paragraph, widthPt, 'start', widestPt).map(({ text }) => text.trim());
    expect(texts()).toEqual(['NA na.org/', 'meetingsearch', 'NA']);
    expect(texts(longPt)).toEqual(['NA', address, 'NA']);
    for (const line of setLines(paragraph, widthPt, 'start', longPt)) {
      const { left, right } = inkOf(line);
      expect(direction === 'rtl' ? right : left, line.text).toBeCloseTo(direction === 'rtl' ? widthPt : 0);
    }
  },
);

test('a Chinese date stands on one line (LP-10)', async () => {
  const { lines } = await set('本版日期2026年11月24日起', '本版日期2026年11月', {
    locale: 'zh-Hans',
    direction: 'ltr',
  });
  expect(lines.map(({ text }) => text)).toEqual(['本版日期', '2026年11月24日起']);
});

describe('the whole guide', () => {
  let content: Ready;

  beforeAll(async () => {
    content = await ready();
  });

  describe.each(locales)('%s', (locale) => {
    let all: { paragraph: Paragraph; widthPt: number; lines: SetLine[] }[];

    beforeAll(() => {
      all = paragraphsOf(content, locale).flatMap((paragraph) =>
        [372, 320].map((widthPt) => ({ paragraph, widthPt, lines: setLines(paragraph, widthPt, 'start') })),
      );
    });

    const everyLine = () => all.flatMap(({ lines, ...block }) => lines.map((line) => ({ line, ...block })));

    test('nothing is lost or added: the lines of a block are its text', () => {
      expect(everyLine().length).toBeGreaterThan(700);
      for (const { paragraph, lines } of all)
        expect(lines.map(({ text }) => text).join('')).toBe(paragraph.text.replaceAll('\n', ''));
    });

    test('the glyphs of a line stand for all of its characters, and for no others', () => {
      const sorted = (characters: string[]) => characters.sort().join('');
      for (const { line } of everyLine()) {
        expect(line.runs.map(({ text }) => text).join('')).toBe(line.text);
        const shown = line.runs.flatMap(({ glyphs }) => glyphs.flatMap(({ codePoints }) => codePoints));
        expect(sorted(shown.map((codePoint) => String.fromCodePoint(codePoint)))).toBe(sorted([...line.text]));
      }
    });

    test('every line is flush where its language starts, and no wider than it may be', () => {
      for (const { line, widthPt, paragraph } of everyLine()) {
        const { left, right } = inkOf(line);
        const startsOff = paragraph.direction === 'rtl' ? right - widthPt : left;
        expect(Math.abs(startsOff), line.text).toBeLessThan(0.01);
        expect(right - left, line.text).toBeLessThan(widthPt + 0.011);
      }
    });
  });
});

/** Every block of running text, as large print sets it. */
function paragraphsOf({ documents, profiles, fonts }: Ready, locale: string): Paragraph[] {
  const document = documents.find((one) => one.locale === locale) as Document;
  const set = fonts.get(locale);
  const latin = profiles.find(({ id }) => id === 'large');
  if (!set || !latin) throw new Error(`Unexpected language ${locale} without faces`);
  const profile = scriptProfile(latin, set, locale);
  const measure = new TextMeasure(shapersOf(set), document.direction);
  const { direction } = document;
  const setting = {
    document,
    profile,
    measure,
    lang: locale,
    direction,
    indentPt: 0,
    areaPt: 468,
    bold: false,
  };
  return runningBlocks(document).map(({ children, lang }) => {
    const own: Setting = inLanguage(setting, lang);
    return new Paragraph(phrasing(children, plainStyle(own), own), profile.text.sizePt, own.direction, measure);
  });
}
