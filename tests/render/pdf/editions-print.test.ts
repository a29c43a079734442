import { beforeAll, describe, expect, test } from 'vitest';
import type { Profile } from '../../../src/ast/edition.ts';
import type { Document } from '../../../src/ast/nodes.ts';
import { planBuild } from '../../../src/build/plan.ts';
import type { Ready } from '../../../src/build/prepared.ts';
import { impose } from '../../../src/impose/index.ts';
import { type PdfFacts, type PdfPage, readPdf } from '../../../src/verify/pdf/facts.ts';
import { type Box, paintedPages } from '../../../src/verify/pdf/print/painted.ts';
import { layOutPlanned, ready } from '../../built.ts';
import { decodeCodes, photocopied, type Raster, renderPages } from '../../codes.ts';
import { readBooklet } from '../../impose/fold-booklet.ts';
import { readZine } from '../../impose/fold-zine.ts';
import { booklet } from '../../impose/sheets.ts';
import { codesIn, DPI, websitesOf, wrongCodes } from './found-codes.ts';

/** Editions as they come out of a printer: their codes are read from the page, and their sheets are cut and folded. */

/** From a code to the fold, at the least: 5 mm. */
const FOLD_PT = 14.17;

let content: Ready;
/** The same guide with all codes in giant print and in the booklet, which have none of their own; entries may become as tall as they make them. */
let coded: Ready;

beforeAll(async () => {
  content = await ready(undefined, ['en', 'ar']);
  const large = content.profiles.find(({ id }) => id === 'large')?.qr;
  const qr = large && { ...large, mostExtraLines: 20 };
  if (!qr) throw new Error('Unexpected large print without codes');
  const withCodes = (profile: Profile) => (['giant', 'booklet'].includes(profile.id) ? { ...profile, qr } : profile);
  coded = { ...content, profiles: content.profiles.map(withCodes) };
});

function pathOf(locale: string, edition: string): string {
  return `${locale}/${content.source.metadata.slug}-${edition}.pdf`;
}

/** What an edition prints, where all of it has room. */
function documentOf(path: string): Document {
  const { files } = planBuild({ content: '', out: '', formats: ['pdf'], strict: false, jobs: 1 }, content);
  const [document] = files.find((file) => file.path === path)?.layout?.documents ?? [];
  if (!document) throw new Error(`Unexpected path ${path}`);
  return document;
}

describe.each(['en', 'ar'])('%s', (locale) => {
  describe.each(['flyer-abstinence-letter', 'flyer-tear-off-letter', 'giant-letter', 'booklet-letter'])(
    'the codes of %s',
    (edition) => {
      let codes: ReturnType<typeof codesIn>;
      let pages: Map<number, Raster>;
      let websites: Map<string, string>;

      beforeAll(async () => {
        const path = pathOf(locale, edition);
        const { bytes } = await layOutPlanned(coded, path);
        codes = codesIn(await readPdf(bytes));
        pages = await renderPages(bytes, DPI, [...new Set(codes.map(({ page }) => page))]);
        websites = websitesOf(documentOf(path));
      });

      test('are all that the edition promises, one for each address (LP-11)', () => {
        expect(websites.size).toBeGreaterThan(0);
        expect(codes.map(({ address }) => address)).toEqual([...websites.keys()]);
      });

      test('are read from the whole page, each once (PR-12)', async () => {
        const found = await Promise.all([...pages.values()].map(decodeCodes));
        expect(found.flat().toSorted()).toEqual([...websites.values()].toSorted());
      });

      test('are read from a poor copy, each with its own address (PR-12)', async () => {
        expect(await wrongCodes(codes, pages, websites, photocopied)).toEqual([]);
      });
    },
  );

  test.each(['giant-letter', 'booklet-letter'])('%s, as its profile has it, has no codes', async (edition) => {
    const { bytes } = await layOutPlanned(content, pathOf(locale, edition));
    expect(codesIn(await readPdf(bytes))).toEqual([]);
  });

  test('a booklet that is folded says what its reading file says, page by page (PR-01, LP-22)', async () => {
    const [pages, sides] = await bothOf(locale, 'booklet-letter');
    const direction = documentOf(pathOf(locale, 'booklet-letter')).direction;
    expect(readBooklet(sides.map(halves), direction)).toEqual(pages.map((page) => wordsOf(page)));
    // Two sheets that change places are noticed.
    const shuffled = [...sides.slice(2, 4), ...sides.slice(0, 2), ...sides.slice(4)];
    expect(readBooklet(shuffled.map(halves), direction)).not.toEqual(pages.map((page) => wordsOf(page)));
  });

  test('a sheet that is folded to eight pages says what its reading file says, page by page (PR-02, LP-22)', async () => {
    const [pages, sides, sheets] = await bothOf(locale, 'zine-letter');
    expect(sides).toHaveLength(1);
    const panels = panelsOf(sides[0] as PdfPage, sheets);
    const read = readZine(panels, wordsOf(pages[0]));
    expect(read.map(({ shows }) => shows)).toEqual(pages.map((page) => wordsOf(page)));
    expect(new Set(pages.map((page) => wordsOf(page))).size).toBe(8);
    expect(read.every(({ isUpright }) => isUpright)).toBe(true);
    const spines = locale === 'en' ? ['left', 'right'] : ['right', 'left'];
    expect(read.map(({ spine }) => spine)).toEqual([...spines, ...spines, ...spines, ...spines]);
  });

  test('cards that are cut apart say on both sides what their reading file says (LP-22)', async () => {
    const { bytes } = await layOutPlanned(content, pathOf(locale, 'card'));
    const { pages } = await readPdf(bytes);
    const printed = await layOutPlanned(content, pathOf(locale, 'card-letter-print'));
    const sides = (await readPdf(printed.bytes)).pages;
    expect(sides).toHaveLength(pages.length);
    sides.forEach((side, index) => {
      expect(cardsOf(side, pages[index] as PdfPage)).toEqual(Array(10).fill(wordsOf(pages[index])));
    });
  });

  describe('a booklet with codes, on its sheets', () => {
    let bytes: Uint8Array;
    let sheets: Uint8Array;

    beforeAll(async () => {
      ({ bytes } = await layOutPlanned(coded, pathOf(locale, 'booklet-letter')));
      ({ bytes: sheets } = await layOutPlanned(coded, pathOf(locale, 'booklet-letter-print')));
    });

    test('has every code once, and all can be read (PR-12)', async () => {
      const sides = await renderPages(sheets, DPI);
      const found = await Promise.all([...sides.values()].map(decodeCodes));
      const promised = [...websitesOf(documentOf(pathOf(locale, 'booklet-letter'))).values()];
      expect(found.flat().toSorted()).toEqual(promised.toSorted());
    });

    test('has none across the fold, or within 5 mm of it', async () => {
      const facts = await readPdf(sheets);
      const promised = websitesOf(documentOf(pathOf(locale, 'booklet-letter'))).size;
      expect(facts.pages.flatMap((_, index) => codeBoxes(facts, index))).toHaveLength(promised);
      expect(nearFold(facts)).toEqual([]);
    });

    test('would have some there, if inner sheets were moved as far as to the fold', async () => {
      const { direction } = documentOf(pathOf(locale, 'booklet-letter'));
      expect(nearFold(await readPdf(await impose(bytes, booklet({ direction, creepPt: 30 })))).length).toBeGreaterThan(
        0,
      );
    });
  });
});

/** The pages of a reading file, and the sides of its sheets. */
async function bothOf(locale: string, edition: string): Promise<[PdfPage[], PdfPage[], PdfFacts]> {
  const own = await readPdf((await layOutPlanned(content, pathOf(locale, edition))).bytes);
  const sheets = await readPdf((await layOutPlanned(content, pathOf(locale, `${edition}-print`))).bytes);
  return [own.pages, sheets.pages, sheets];
}

/** What stands on a page or in a part of it, in the order in which it is drawn. */
function wordsOf(page: PdfPage | undefined, isThere: (text: PdfPage['texts'][number]) => boolean = () => true): string {
  return (page?.texts ?? [])
    .filter((text) => text.text.trim() !== '' && isThere(text))
    .map(({ text }) => text.trim())
    .join(' ');
}

/** What is read on each half of a side after it was cut in its middle. */
function halves(side: PdfPage) {
  const middle = side.widthPt / 2;
  return { left: wordsOf(side, ({ x }) => x < middle), right: wordsOf(side, ({ x }) => x >= middle) };
}

/** The eight panels of a side, each with what is read on it. */
function panelsOf(side: PdfPage, sheets: PdfFacts) {
  const [width, height] = [side.widthPt / 4, side.heightPt / 2];
  const painted = paintedPages(sheets)[0]?.texts ?? [];
  return [0, 1].flatMap((row) =>
    [0, 1, 2, 3].map((column) => {
      const isThere = ({ x, y }: { x: number; y: number }) =>
        Math.floor(x / width) === column && Math.floor(y / height) === row;
      const turned = painted.filter(isThere).map(({ turnDegrees }) => Math.round(Math.abs(turnDegrees)));
      expect(new Set(turned).size, `panel ${column} ${row}`).toBe(1);
      return { shows: wordsOf(side, isThere), column, row, isTurned: turned[0] === 180 };
    }),
  );
}

/** What is read on each of ten cards, cut as they stand in the middle of the sheet. */
function cardsOf(side: PdfPage, { widthPt, heightPt }: PdfPage): string[] {
  const [left, top] = [(side.widthPt - 2 * widthPt) / 2, (side.heightPt - 5 * heightPt) / 2];
  return Array.from({ length: 10 }, (_, index) =>
    wordsOf(
      side,
      ({ x, y }) =>
        Math.floor((x - left) / widthPt) === index % 2 && Math.floor((y - top) / heightPt) === Math.floor(index / 2),
    ),
  );
}

/** Where codes are drawn on a page, told by their many squares: sheets have no structure. */
function codeBoxes(facts: PdfFacts, index: number): Box[] {
  const shapes = paintedPages(facts)[index]?.shapes ?? [];
  return shapes.filter(({ kind, parts }) => kind === 'fill' && parts().length > 60).map(({ box }) => box);
}

/** Codes that stand across the fold of their side or too near to it. */
function nearFold(facts: PdfFacts): Box[] {
  return facts.pages.flatMap(({ widthPt }, index) =>
    codeBoxes(facts, index).filter(({ left, right }) => left < widthPt / 2 + FOLD_PT && right > widthPt / 2 - FOLD_PT),
  );
}
