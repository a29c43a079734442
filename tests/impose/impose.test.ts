import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, StandardFonts } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Imposition } from '../../src/ast/imposition.ts';
import { impose } from '../../src/impose/index.ts';
import { contentStreamOf, decodedStream } from '../../src/verify/pdf/content-streams.ts';
import { type PdfPage, type PdfText, readPdf } from '../../src/verify/pdf/facts.ts';
import { readBooklet } from './fold-booklet.ts';
import { readZine } from './fold-zine.ts';
import { booklet, cards, directions, eighthLetter, halfLetter, wallet, zine } from './sheets.ts';
import { footOf, headOf, PLACES, SIZES, source } from './source.ts';

/** Texts of a side that say something. */
function wordsOf(side: PdfPage | undefined): PdfText[] {
  return (side?.texts ?? []).filter(({ text }) => text.trim());
}

/** What stands on each half of a side, as one line. */
function halves(side: PdfPage) {
  const textOf = (isLeft: boolean) =>
    wordsOf(side)
      .filter(({ x }) => x < side.widthPt / 2 === isLeft)
      .map(({ text }) => text)
      .join(', ');
  return { left: textOf(true), right: textOf(false) };
}

const pageTexts = (count: number) =>
  Array.from({ length: count }, (_, index) => `${headOf(index + 1)}, ${footOf(index + 1)}`);

/** Adds the pages that a layout would add. */
async function padded(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  while (document.getPageCount() % 4 !== 0) document.addPage([halfLetter.widthPt, halfLetter.heightPt]);
  return document.save();
}

describe('cut apart, folded and read again', () => {
  test.each(directions)('booklets of 1 to 40 pages, %s', async (direction) => {
    for (let count = 1; count <= 40; count += 1) {
      const { pages } = await readPdf(
        await impose(await padded(await source(count, halfLetter)), booklet({ direction })),
      );
      const read = readBooklet(pages.map(halves), direction);
      expect(read).toHaveLength(4 * Math.ceil(count / 4));
      expect(read.filter(Boolean)).toEqual(pageTexts(count));
      expect(read.slice(0, count)).toEqual(pageTexts(count));
    }
  });

  test.each(directions)('a zine, %s', async (direction) => {
    const { pages } = await readPdf(await impose(await source(8, eighthLetter), zine(direction)));
    expect(pages).toHaveLength(1);
    const words = wordsOf(pages[0]);
    const panels = words
      .filter(({ text }) => text.startsWith('head'))
      .map(({ text, x, y }) => {
        const foot = words.find((other) => other.text === text.replace('head', 'foot'));
        const column = Math.floor(x / eighthLetter.widthPt);
        return { shows: text, column, row: Math.floor(y / eighthLetter.heightPt), isTurned: (foot?.y ?? 0) < y };
      });
    const read = readZine(panels, headOf(1));
    expect(read.map(({ shows }) => shows)).toEqual(Array.from({ length: 8 }, (_, index) => headOf(index + 1)));
    expect(read.every(({ isUpright }) => isUpright)).toBe(true);
    const spines = direction === 'ltr' ? ['left', 'right'] : ['right', 'left'];
    expect(read.map(({ spine }) => spine)).toEqual([...spines, ...spines, ...spines, ...spines]);
  });

  test('cards are on both sides, each back behind a front', async () => {
    const { pages } = await readPdf(await impose(await source(2, wallet), cards()));
    const [front, back] = pages.map((side) => wordsOf(side).filter(({ text }) => text.startsWith('head')));
    expect(pages).toHaveLength(2);
    expect(front?.map(({ text }) => text)).toEqual(Array(10).fill(headOf(1)));
    expect(back?.map(({ text }) => text)).toEqual(Array(10).fill(headOf(2)));
    for (const [index, card] of (front ?? []).entries()) {
      // From the left edge of the sheet to the card, and from its right edge to the card's back.
      const fromLeft = card.x - PLACES.head.x;
      const fromRight = 612 - ((back?.[index]?.x ?? 0) - PLACES.head.x + wallet.widthPt);
      expect(fromRight).toBeCloseTo(fromLeft, 4);
      expect(back?.[index]?.y).toBeCloseTo(card.y, 4);
    }
  });
});

describe('where pages stand', () => {
  test('words are as large and as wide as in the source, and where its page was put', async () => {
    const bytes = await source(4, halfLetter);
    const [own, sheets] = await Promise.all([readPdf(bytes), impose(bytes, booklet()).then(readPdf)]);
    const before = own.pages.flatMap(wordsOf);
    const after = sheets.pages.flatMap(wordsOf);
    expect(after).toHaveLength(before.length);
    for (const { text, sizePt, width, x, y } of after) {
      const same = before.find((one) => one.text === text);
      expect(sizePt).toBeCloseTo(text.startsWith('head') ? SIZES.head : SIZES.foot, 6);
      expect(width).toBeCloseTo(same?.width ?? 0, 6);
      expect(x % halfLetter.widthPt).toBeCloseTo(same?.x ?? 0, 4);
      expect(y).toBeCloseTo(same?.y ?? 0, 4);
    }
  });

  test('creep leaves the outermost sheet and moves the others towards the spine, each by as much more', async () => {
    const creepPt = 0.75;
    const { pages } = await readPdf(await impose(await source(12, halfLetter), booklet({ creepPt })));
    for (const [index, side] of pages.entries()) {
      const inwardPt = Math.floor(index / 2) * creepPt;
      for (const { x } of wordsOf(side)) {
        const expected = x < 396 ? PLACES.head.x + inwardPt : 396 + PLACES.head.x - inwardPt;
        expect(x).toBeCloseTo(expected, 4);
      }
    }
  });

  test('a page whose corner is not at 0 0 is put where the others are', async () => {
    const document = await PDFDocument.create({ updateMetadata: false });
    const font = await document.embedFont(StandardFonts.Helvetica);
    for (const corner of [0, 100, -30, 7]) {
      const page = document.addPage([halfLetter.widthPt, halfLetter.heightPt]);
      page.setMediaBox(corner, corner, halfLetter.widthPt, halfLetter.heightPt);
      page.drawText('word', { x: corner + 50, y: corner + 60, size: 12, font });
    }
    const { pages } = await readPdf(await impose(await document.save(), booklet()));
    const places = pages.flatMap(wordsOf).map(({ x, y }) => [x, y]);
    expect(places).toEqual([50, 446, 50, 446].map((x) => [x, 552]));
  });
});

/** Everything that is in a file, whether or not anything leads to it. */
function objectsOf({ context }: PDFDocument) {
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  const dicts = objects.flatMap((object) =>
    object instanceof PDFDict ? [object] : object instanceof PDFRawStream ? [object.dict] : [],
  );
  return { objects, dicts, types: dicts.map((dict) => String(dict.get(PDFName.of('Type')))) };
}

/** Whether a file has links, a structure tree, its elements, metadata beside its Info, and a word of PDF/UA. */
function printOnly(document: PDFDocument): boolean[] {
  const { objects, dicts, types } = objectsOf(document);
  const isElement = (dict: PDFDict) => dict.has(PDFName.of('S')) && dict.has(PDFName.of('P'));
  const streams = objects.map((object) => decodedStream(object, document.context)).join('');
  return [
    types.includes('/Annot'),
    types.includes('/StructTreeRoot'),
    dicts.some(isElement),
    types.includes('/Metadata'),
    streams.includes('pdfuaid'),
  ];
}

const kinds: { imposition: Imposition; size: { widthPt: number; heightPt: number }; count: number; duplex: string }[] =
  [
    { imposition: booklet(), size: halfLetter, count: 8, duplex: '/DuplexFlipShortEdge' },
    { imposition: zine(), size: eighthLetter, count: 8, duplex: '/Simplex' },
    { imposition: cards(), size: wallet, count: 2, duplex: '/DuplexFlipLongEdge' },
    { imposition: cards(), size: wallet, count: 1, duplex: '/Simplex' },
  ];

describe.each(kinds)('the file of $imposition.kind, $count pages', ({ imposition, size, count, duplex }) => {
  let bytes: Uint8Array;
  let own: PDFDocument;
  let imposed: Uint8Array;
  let sheets: PDFDocument;
  beforeAll(async () => {
    bytes = await source(count, size);
    own = await PDFDocument.load(bytes, { updateMetadata: false });
    imposed = await impose(bytes, imposition);
    sheets = await PDFDocument.load(imposed, { updateMetadata: false });
  });

  test('says how to print it (PR-10)', () => {
    const preferences = sheets.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict);
    const said = Object.fromEntries(preferences.entries().map(([key, value]) => [String(key), String(value)]));
    expect(said).toEqual({
      '/PrintScaling': '/None',
      '/PickTrayByPDFSize': 'true',
      '/DisplayDocTitle': 'true',
      '/Duplex': duplex,
    });
  });

  test('is for printing only: no structure, no links, no claim (PR-05)', () => {
    // The source has all of them, so that this can fail.
    expect(printOnly(own)).toEqual([true, true, true, true, true]);
    expect(printOnly(sheets)).toEqual([false, false, false, false, false]);
    expect(sheets.catalog.keys().map(String).toSorted()).toEqual(['/Lang', '/Pages', '/Type', '/ViewerPreferences']);
    for (const page of sheets.getPages()) expect(page.node.Annots()?.size() ?? 0).toBe(0);
  });

  test('has the title that it is given, and the rest from its source', () => {
    expect(sheets.getTitle()).toBe(imposition.title);
    expect(sheets.getLanguage()).toBe('ht');
    expect(sheets.getAuthor()).toBe('A group');
    expect(sheets.getProducer()).toBe('A press');
    expect(sheets.getCreator()).toBe(own.getCreator());
    expect(sheets.getCreationDate()).toEqual(new Date('2025-03-02T00:00:00Z'));
    expect(sheets.getModificationDate()).toEqual(own.getModificationDate());
  });

  test('is the same to the byte when it is made again', async () => {
    expect(await impose(bytes, imposition)).toEqual(imposed);
  });

  test('has each page and its font once, drawn to the byte as in the source', () => {
    const { objects, dicts, types } = objectsOf(sheets);
    const isList = (dict: PDFDict) => ['/ObjStm', '/XRef'].includes(String(dict.get(PDFName.of('Type'))));
    const isForm = (dict: PDFDict) => dict.get(PDFName.of('Subtype')) === PDFName.of('Form');
    const forms = objects.filter((object) => object instanceof PDFRawStream && isForm(object.dict));
    const drawn = forms.map((form) => decodedStream(form, sheets.context).trim());
    expect(drawn).toEqual(own.getPages().map((page) => contentStreamOf(page).trim()));
    expect(dicts.filter((dict) => dict.has(PDFName.of('FontFile2')))).toHaveLength(1);
    expect(types.filter((type) => type === '/Page')).toHaveLength(sheets.getPageCount());
    // The contents of sheets and forms, the font and its table of characters: nothing is left over but the file's own lists of objects.
    const streams = objects.filter((object) => object instanceof PDFRawStream && !isList(object.dict));
    expect(streams).toHaveLength(sheets.getPageCount() + forms.length + 2);
  });

  test('adds no colour but black of one ink (PR-08)', () => {
    const content = sheets.getPages().map(contentStreamOf).join('\n');
    const operators = content.split('\n').map((line) => line.trim().split(' ').at(-1));
    const known = new Set(['q', 'Q', 'cm', 'Do', 'G', 'w', 'd', 'm', 'l', 'S', '']);
    expect(operators.filter((operator) => !known.has(operator ?? ''))).toEqual([]);
    const greys = content.match(/\S+ G$/gm) ?? [];
    expect(greys.every((grey) => grey === '0 G')).toBe(true);
    expect(greys.length > 0).toBe(imposition.kind !== 'saddle-stitch');
  });

  test('draws no line nearer to the edge than a quarter of an inch (PR-06)', () => {
    for (const page of sheets.getPages()) {
      const { width, height } = page.getSize();
      const ends = [...contentStreamOf(page).matchAll(/^([\d.-]+) ([\d.-]+) [ml]$/gm)];
      for (const [, x, y] of ends) {
        expect(Math.min(Number(x), width - Number(x), Number(y), height - Number(y))).toBeGreaterThanOrEqual(18);
      }
    }
    const [first] = sheets.getPages();
    const hasLines = / l$/m.test(first ? contentStreamOf(first) : '');
    expect(hasLines).toBe(imposition.kind !== 'saddle-stitch');
  });
});

describe('refusals', () => {
  test('a number of pages that cannot be folded', async () => {
    await expect(impose(await source(5, halfLetter), booklet())).rejects.toThrow(RangeError);
    await expect(impose(await source(7, eighthLetter), zine())).rejects.toThrow(RangeError);
    await expect(impose(await source(3, wallet), cards())).rejects.toThrow(RangeError);
  });

  test('pages of several sizes, turned pages, and a file that is no PDF', async () => {
    const document = await PDFDocument.load(await source(4, halfLetter), { updateMetadata: false });
    document.getPage(2).setWidth(390);
    await expect(impose(await document.save(), booklet())).rejects.toThrow(/^Unexpected page 3 of 390 x 612 pt/);
    document.getPage(2).setWidth(396);
    document.getPage(1).node.set(PDFName.of('Rotate'), document.context.obj(180));
    await expect(impose(await document.save(), booklet())).rejects.toThrow(/^Unexpected page 2 turned by 180 degrees/);
    await expect(impose(Uint8Array.of(1, 2, 3), booklet())).rejects.toThrow();
  });

  test('a page drawn by several streams is one page, and one drawn by none is empty', async () => {
    const document = await PDFDocument.load(await source(4, halfLetter), { updateMetadata: false });
    const { context } = document;
    const [first, , third] = document.getPages();
    // Cut in two between operators, as other programs do.
    const content = first ? contentStreamOf(first) : '';
    const at = content.indexOf('BT');
    const parts = [content.slice(0, at), content.slice(at)].map((part) => context.register(context.flateStream(part)));
    first?.node.set(PDFName.of('Contents'), context.obj(parts));
    third?.node.delete(PDFName.of('Contents'));
    const { pages } = await readPdf(await impose(await document.save(), booklet()));
    const read = readBooklet(pages.map(halves), 'ltr');
    expect(first?.node.lookup(PDFName.of('Contents'), PDFArray).size()).toBe(2);
    expect(read).toEqual([1, 2, 3, 4].map((page) => (page === 3 ? '' : `${headOf(page)}, ${footOf(page)}`)));
  });
});
