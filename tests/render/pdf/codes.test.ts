import { beforeAll, describe, expect, test } from 'vitest';
import { shortAddress } from '../../../src/ast/address.ts';
import type { CodeStyle } from '../../../src/ast/edition.ts';
import type { Document, Resource } from '../../../src/ast/nodes.ts';
import { runLayoutJob } from '../../../src/build/layout-job.ts';
import type { Ready } from '../../../src/build/prepared.ts';
import { shapersOf } from '../../../src/build/shapers.ts';
import { entryBody } from '../../../src/render/pdf/handle/entry-body.tsx';
import { layOut } from '../../../src/render/pdf/layout.ts';
import { endlessPage } from '../../../src/render/pdf/parts.tsx';
import { scriptProfile } from '../../../src/render/pdf/script-profile.ts';
import { setHeightPt } from '../../../src/render/pdf/set-height.ts';
import { indented, type Setting } from '../../../src/render/pdf/setting.ts';
import { TextMeasure } from '../../../src/render/pdf/typeset/measure.ts';
import { contentStreams } from '../../../src/verify/pdf/content-streams.ts';
import { elements, type PdfFacts } from '../../../src/verify/pdf/facts.ts';
import { factsOf, layOutEdition, ready } from '../../built.ts';
import { cropped, decodeCodes, photocopied, type Raster, renderPages } from '../../codes.ts';
import { codesIn, DPI, type FoundCode, isCode, pixels, resourcesOf, websitesOf, wrongCodes } from './found-codes.ts';
import { saidLines } from './said.ts';

/** Languages whose codes are read from a copy too: one of each direction, and the one with the widest distance of lines. */
const COPIED = ['en', 'ar', 'ur'];

const editions = ['en', 'es', 'ar', 'ur', 'zh-Hans'].flatMap((locale) =>
  ['large', 'clear'].map((profile) => ({ locale, profile })),
);

/** Least side of a code and least side of its squares, in points: 30 mm and 0.75 mm in large print, 25 mm and 0.6 mm in clear print. */
const LEAST: Record<string, { sidePt: number; squarePt: number }> = {
  large: { sidePt: 85.03, squarePt: 2.125 },
  clear: { sidePt: 70.86, squarePt: 1.7 },
};

let content: Ready;

beforeAll(async () => {
  content = await ready(undefined, ['en', 'es', 'ar', 'ur', 'zh-Hans']);
});

describe.each(editions)('the codes of $locale $profile', ({ locale, profile }) => {
  let bytes: Uint8Array;
  let facts: PdfFacts;
  let codes: FoundCode[];
  let pages: Map<number, Raster>;
  let websites: Map<string, string>;

  beforeAll(async () => {
    const result = await layOutEdition(content, locale, profile, 'letter');
    bytes = result.bytes as Uint8Array;
    facts = await factsOf(result);
    codes = codesIn(facts);
    pages = await renderPages(bytes, DPI, [...new Set(codes.map(({ page }) => page))]);
    websites = websitesOf(documentOf(content, locale));
  }, 60_000);

  test('are there, one for each address (LP-11)', () => {
    expect(codes.map(({ address }) => address)).toEqual([...websites.keys()]);
  });

  test('open exactly the addresses of the entries on their page (PR-12)', async () => {
    for (const [page, image] of pages) {
      const promised = codes.filter((code) => code.page === page).map(({ address }) => websites.get(address));
      expect(await decodeCodes(image), `page ${page}`).toEqual(promised);
    }
  });

  test('each opens its own address', async () => {
    expect(await wrongCodes(codes, pages, websites)).toEqual([]);
  });

  if (COPIED.includes(locale)) {
    test('can be read from a poor copy (PR-12)', async () => {
      expect(await wrongCodes(codes, pages, websites, photocopied)).toEqual([]);
    }, 60_000);
  }

  test('stand on the page of their address, right after it, and say where they lead (UA-12)', () => {
    for (const body of facts.tree.flatMap(elements)) {
      body.children.forEach((child, index) => {
        if (!isCode(child)) return;
        const before = body.children[index - 1];
        const address = child.id?.replace(/\/code$/, '');
        expect(before && 'role' in before ? before.id : undefined).toBe(address);
        expect(child.alt).toContain(shortAddress(websites.get(address ?? '') ?? ''));
      });
    }
  });

  test('are as large as the edition promises, squares and all, with white around them (PR-11)', () => {
    const least = LEAST[profile] as { sidePt: number; squarePt: number };
    const squares = squaresIn(facts);
    for (const { address, page, box } of codes) {
      const [left = 0, bottom = 0, right = 0, top = 0] = box;
      const own = squares.filter((one) => one.page === page && inside(one, box));
      const squarePt = Math.min(...own.map(({ height }) => height));
      expect(right - left, address).toBeGreaterThanOrEqual(least.sidePt);
      expect(top - bottom).toBeCloseTo(right - left, 3);
      expect(squarePt, address).toBeGreaterThanOrEqual(least.squarePt);
      const white = [
        Math.min(...own.map((one) => one.left)) - left,
        right - Math.max(...own.map((one) => one.left + one.width)),
        Math.min(...own.map((one) => one.bottom)) - bottom,
        top - Math.max(...own.map((one) => one.bottom + one.height)),
      ];
      for (const distance of white) expect(distance / squarePt, address).toBeCloseTo(4, 2);
    }
  });

  test('have nothing printed on the white around them (PR-11)', () => {
    for (const { address, page, box } of codes) {
      const image = cropped(pages.get(page) as Raster, pixels(box, heightOf(facts, page)));
      const edge = Math.floor(image.width / 16);
      const dark = [...image.data.keys()].filter((index) => {
        if (index % 4 !== 0 || (image.data[index] ?? 255) > 250) return false;
        const [x, y] = [(index / 4) % image.width, Math.floor(index / 4 / image.width)];
        return Math.min(x, y, image.width - 1 - x, image.height - 1 - y) < edge;
      });
      expect(dark.length, address).toBe(0);
    }
  });

  test('stand at the side where lines end, inside the margins but for their white', () => {
    const width = facts.pages[0]?.widthPt ?? 0;
    const ends = codes.map(({ box: [left = 0, , right = 0] }) =>
      locale === 'ar' || locale === 'ur' ? left : width - right,
    );
    const white = codes.map(({ box: [left = 0, , right = 0] }) => (right - left) / 8);
    ends.forEach((end, index) => {
      expect(end).toBeLessThan(72);
      expect(end).toBeGreaterThan(72 - (white[index] ?? 0));
    });
  });
});

describe('what the tests would notice', () => {
  test('a code that opens another address', async () => {
    const bytes = await drawn('en', {}, ({ record }) => {
      const [first] = record.websites;
      if (record.id === 'hams' && first) first.url = 'https://hams.example/';
    });
    const facts = await factsOf({ bytes } as never);
    const codes = codesIn(facts);
    const own = codes.filter(({ address }) => address.startsWith('resource:hams/'));
    const pages = await renderPages(
      bytes,
      DPI,
      own.map(({ page }) => page),
    );
    expect(await wrongCodes(own, pages, websitesOf(documentOf(content, 'en')))).toEqual([
      { address: 'resource:hams/website-1', found: ['https://hams.example/'] },
    ]);
  });
});

describe('a profile that sets codes below their address', () => {
  test('has each at the start of the lines, under its address', async () => {
    const facts = await factsOf({ bytes: await drawn('en', { place: 'below', mostExtraLines: 10 }) } as never);
    const single = codesIn(facts).filter(({ address }) => address.startsWith('resource:hams/'));
    expect(single).toHaveLength(1);
    expect(single[0]?.box[0]).toBeCloseTo(72 + 20, 1);
    const lines = saidLines(facts).get('resource:hams/website-1') ?? [];
    expect(heightOf(facts, single[0]?.page ?? 0) - (single[0]?.box[3] ?? 0)).toBeGreaterThan(lines.at(-1)?.y ?? 0);
  });
});

describe('the height that an entry is judged by', () => {
  test.each(['en', 'ur'])('is the one that the engine gives it, in %s', async (locale) => {
    const setting = settingOf(locale);
    for (const resource of resourcesOf(setting.document)) {
      const elements = entryBody(resource, indented(setting, setting.profile.entry.indentPt));
      const measured = await layOut(endlessPage(elements, setting.areaPt));
      expect(measured.height, resource.id).toBeCloseTo(
        elements.reduce((sum, element) => sum + setHeightPt(element), 0),
        1,
      );
    }
  });
});

describe('the rule that leaves codes out', () => {
  test('an entry that codes would make taller has none where no line more is allowed, and all others have theirs', async () => {
    const none = codesIn(await factsOf({ bytes: await drawn('en', { mostExtraLines: 0 }) } as never));
    const all = websitesOf(documentOf(content, 'en'));
    const entries = new Set([...all.keys()].map(entryOf));
    const printed = new Set(none.map(({ address }) => entryOf(address)));
    expect(printed.size).toBeGreaterThan(0);
    expect(printed.size).toBeLessThan(entries.size);
    expect(printed).not.toContain('resource:twelve-step-groups');
    // All codes of an entry, or none of them.
    expect(none.map(({ address }) => address)).toEqual([...all.keys()].filter((id) => printed.has(entryOf(id))));
  });

  test('a profile without codes prints none', async () => {
    expect(codesIn(await factsOf({ bytes: await drawn('en') } as never))).toEqual([]);
  });
});

/** Large print of a language with codes set in another way, or without codes, and with changed records. */
async function drawn(locale: string, codes?: Partial<CodeStyle>, change: (resource: Resource) => void = () => {}) {
  const { document, profile, fonts } = largePrint(locale);
  for (const resource of resourcesOf(document)) change(resource);
  const paper = content.papers.find(({ id }) => id === 'letter');
  if (!profile.qr || !paper) throw new Error('Unexpected profile without codes');
  const qr = codes && { ...profile.qr, ...codes };
  const task = { edition: 'large', documents: [document], profile: { ...profile, qr }, paper };
  const { bytes } = await runLayoutJob({ task, draw: true, fonts });
  if (!bytes) throw new Error('Unexpected layout without a PDF');
  return bytes;
}

function largePrint(locale: string) {
  const document = structuredClone(documentOf(content, locale));
  const profile = content.profiles.find(({ id }) => id === 'large');
  const fonts = content.fonts.get(locale);
  if (!profile || !fonts) throw new Error(`Unexpected locale ${locale} without a profile or fonts`);
  return { document, profile, fonts };
}

/** The text area of a Letter page in large print. */
function settingOf(locale: string): Setting {
  const { document, profile: latin, fonts } = largePrint(locale);
  const { direction } = document;
  const profile = scriptProfile(latin, fonts, locale);
  const measure = new TextMeasure(shapersOf(fonts), direction);
  return { document, profile, measure, lang: locale, direction, indentPt: 0, areaPt: 468, bold: false };
}

function documentOf({ documents }: Ready, locale: string): Document {
  const document = documents.find((one) => one.locale === locale);
  if (!document) throw new Error(`Unexpected locale ${locale}`);
  return document;
}

function entryOf(address: string): string {
  return address.split('/')[0] ?? '';
}

/** A stretch of dark squares, in points from the lower left corner of its page. */
interface Stretch {
  page: number;
  left: number;
  bottom: number;
  width: number;
  height: number;
}

/** The rectangles that the operators of the pages paint. pdfkit draws from the top left corner. */
function squaresIn(facts: PdfFacts): Stretch[] {
  return contentStreams(facts).flatMap((operators, index) =>
    [...operators.matchAll(/^([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re$/gm)].map((match) => {
      const [left = 0, top = 0, width = 0, height = 0] = match.slice(1).map(Number);
      return { page: index + 1, left, bottom: heightOf(facts, index + 1) - top - height, width, height };
    }),
  );
}

function inside({ left, bottom, width, height }: Stretch, [l = 0, b = 0, r = 0, t = 0]: readonly number[]): boolean {
  return left > l && left + width < r && bottom > b && bottom + height < t;
}

function heightOf({ pages }: PdfFacts, page: number): number {
  return pages[page - 1]?.heightPt ?? 0;
}
