import { encode as encodePng } from 'fast-png';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Profile } from '../../../src/ast/edition.ts';
import type { Fragment } from '../../../src/ast/layout.ts';
import type { LayoutResult } from '../../../src/build/layout-job.ts';
import type { Ready } from '../../../src/build/prepared.ts';
import { elements, type PdfFacts, textOf } from '../../../src/verify/pdf/facts.ts';
import { pageContents } from '../../../src/verify/pdf/marked-content.ts';
import { type Block, blocksOf } from '../../../src/verify/pdf/print/blocks.ts';
import { factsOf, layOutEdition } from '../../built.ts';
import { type Frame, faultsOf, framesOf, guideOf } from './site.ts';

const drawing = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="M0 0h${width}v${height}h-${width}z"/></svg>`;
const png = (width: number, height: number) =>
  encodePng({ width, height, data: new Uint8Array(width * height), channels: 1 });

const SMALL =
  'organization: Allen Street Center\nphones: [{ number: 212-555-0100 }]\nwebsite: https://allen.example/\n';
const WIDE = 'logo: logo.svg\nlogo_alt: A key\nhours: Monday to Friday, 10 to 6\n';
const LONG = `organization: The Center for the Health and the Rights of People who Use Drugs in the Lower East Side of Manhattan
address: [25 Allen Street, "New York, NY 10002"]
phones: [{ number: 212-555-0100, label: Front desk }, { number: 212-555-0101 }]
hours: |
  Monday to Friday, 10 to 6
  Saturday, 12 to 4
website: https://www.a-very-long-name-of-a-website.example/and/a/very/long/path
logo: logo.png
logo_alt: A key
`;
const ENDLESS = `address:\n${Array.from({ length: 60 }, (_, index) => `  - Line ${index + 1}\n`).join('')}`;

interface Case {
  name: string;
  site: string;
  files?: Record<string, string | Uint8Array>;
  /** The editions whose first page has room for it: a page in Arabic holds less. */
  first: string[];
}

const cases: Case[] = [
  { name: 'a small panel', site: SMALL, first: ['en clear', 'en large'] },
  {
    name: 'a logo of 20 to 1',
    site: WIDE,
    files: { 'logo.svg': drawing(400, 20) },
    first: ['en clear', 'en large', 'ar clear'],
  },
  {
    name: 'a logo of 1 to 8',
    site: WIDE,
    files: { 'logo.svg': drawing(20, 160) },
    first: ['en clear', 'en large'],
  },
  { name: 'a long panel with a PNG', site: LONG, files: { 'logo.png': png(900, 300) }, first: [] },
];
const editions = ['en', 'ar'].flatMap((locale) => ['clear', 'large'].map((edition) => ({ locale, edition })));

const isPanel = ({ id }: { id?: string }) => id?.startsWith('site/') === true;

describe.each(cases)('$name', ({ site, files, first }) => {
  let content: Ready;
  beforeAll(async () => {
    content = await guideOf(site, files);
  });

  describe.each(editions)('$locale $edition', ({ locale, edition }) => {
    let result: LayoutResult;
    let facts: PdfFacts;
    /** Rules of the panel, and of the box for notes. */
    let frames: Frame[];
    let others: Frame[];
    let blocks: Block[];
    let profile: Profile;

    beforeAll(async () => {
      profile = content.profiles.find(({ id }) => id === edition) as Profile;
      result = await layOutEdition(content, locale, edition, 'letter');
      facts = await factsOf(result);
      blocks = blocksOf(facts);
      const all = framesOf(facts);
      const frame = all.find((one) => blocks.some((block) => isPanel(block.element) && isWithin(block, one)));
      // The rules at head and foot stand between those at the sides.
      const isOne = (a: number, b = 0) => Math.abs(a - b) <= profile.panel.ruleWidthPt + 0.1;
      frames = all.filter(({ left, right }) => isOne(left, frame?.left) && isOne(right, frame?.right));
      others = all.filter((one) => !frames.includes(one));
    });

    const isFirst = first.includes(`${locale} ${edition}`);

    test(`stands ${isFirst ? 'on the first page under its lines' : 'on one page after the last words'}`, () => {
      const ids = facts.tree.flatMap(elements).flatMap(({ id }) => id ?? []);
      const before = ids[ids.findIndex((id) => isPanel({ id })) - 1];
      expect(before).toBe(isFirst ? 'front/formats' : 'two/p1');
      const pages = result.layout.pages.filter(({ fragments }) => fragments.some(isPanel));
      expect(pages.map(({ label }) => label)).toEqual([isFirst ? '1' : String(result.layout.pages.length)]);
    });

    test('has one frame around all its lines, which keep the edge of the text, and around no other', () => {
      const frame = sides(frames);
      expect(frames.filter(({ page }) => page === frame.page)).toHaveLength(3);
      expect(frames).toHaveLength(3);
      // The box for notes is the only other frame: itself, and a rule between each two of its lines.
      expect([0, profile.noteBox.lines]).toContain(others.length);
      for (const block of blocks.filter(({ lines }) => lines.length > 0)) {
        expect(isWithin(block, frame), block.element.id).toBe(isPanel(block.element));
        for (const other of others) expect(isWithin(block, other), block.element.id).toBe(false);
      }
      const own = blocks.filter(({ element }) => isPanel(element)).flatMap(({ lines }) => lines);
      const inset = profile.panel.paddingPt + profile.panel.ruleWidthPt;
      expect(own.length).toBeGreaterThan(0);
      if (locale === 'en') expect(frame.left + inset).toBeCloseTo(72, 1);
      else expect(612 - frame.right + inset).toBeCloseTo(72, 1);
      expect(Math.min(...own.map(({ y }) => y)) - frame.top).toBeGreaterThan(inset);
    });

    test('overlaps no other block, and the cover is no smaller than it may be', () => {
      for (const { fragments } of result.layout.pages) {
        for (const one of fragments.filter(isPanel))
          for (const other of fragments.filter((fragment) => fragment !== one)) expect(overlap(one, other)).toBe(false);
      }
      const cover = result.layout.pages[0]?.fragments.find(({ id }) => id === 'cover');
      expect(cover?.box.heightPt).toBeGreaterThanOrEqual(profile.figure.leastCoverHeightPt - 0.1);
      expect(cover?.box.heightPt).toBeLessThanOrEqual(profile.figure.coverHeightPt + 0.1);
    });

    test('has its logo within its bounds', () => {
      const logo = result.layout.pages.flatMap(({ fragments }) => fragments).find(({ id }) => id === 'site/logo');
      expect(logo !== undefined).toBe(files !== undefined);
      if (!logo) return;
      const frame = sides(frames);
      const inset = profile.panel.paddingPt + profile.panel.ruleWidthPt;
      expect(logo.box.heightPt).toBeLessThanOrEqual(profile.panel.logoHeightPt + 0.1);
      expect(logo.box.widthPt).toBeLessThanOrEqual(frame.right - frame.left - 2 * inset + 0.1);
      expect(Math.min(logo.box.heightPt, logo.box.widthPt)).toBeGreaterThanOrEqual(8);
      expect(logo.box.xPt).toBeGreaterThanOrEqual(frame.left + inset - 0.1);
      expect(logo.box.yPt).toBeGreaterThanOrEqual(frame.top + inset - 0.1);
      expect(facts.tree.flatMap(elements).find(({ id }) => id === 'site/logo')).toMatchObject({
        role: 'Figure',
        alt: 'A key',
        lang: locale === 'en' ? undefined : 'en',
      });
    });

    test('draws its rules as artifacts, and the file keeps all our rules', async () => {
      const paths = pageContents(facts)
        .flatMap(({ painted }) => painted)
        .filter(({ operator, marks }) => /^[fBSs]/.test(operator) && !marks.some(({ tag }) => tag === 'Figure'));
      expect(paths.length).toBeGreaterThan(0);
      expect(paths.filter(({ marks }) => !marks.some(({ tag }) => tag === 'Artifact'))).toEqual([]);
      expect(await faultsOf(result, locale, profile)).toEqual([]);
    });
  });
});

/** Whether the lines of a block stand within a frame: all of them, or none. */
function isWithin({ lines }: Block, frame: Frame): boolean {
  const inside = lines.map(({ page, left, right, y }) => {
    return page === frame.page && frame.left < left && frame.right > right && frame.top < y && frame.bottom > y;
  });
  if (new Set(inside).size > 1) throw new Error('Unexpected block half in a frame');
  return inside.includes(true);
}

/** The rules at both sides, which are as high as the panel; there are two more, at its head and foot. */
function sides(frames: readonly Frame[]): Frame {
  const [highest] = [...frames].sort((a, b) => b.bottom - b.top - (a.bottom - a.top));
  if (!highest) throw new Error('Unexpected panel without a frame');
  return highest;
}

function overlap({ box: a }: Fragment, { box: b }: Fragment): boolean {
  const within = 0.1;
  return (
    a.xPt < b.xPt + b.widthPt - within &&
    b.xPt < a.xPt + a.widthPt - within &&
    a.yPt < b.yPt + b.heightPt - within &&
    b.yPt < a.yPt + a.heightPt - within
  );
}

test('names, labels and lines of the organization are tagged as of the language they were written in', async () => {
  const content = await guideOf(LONG, { 'logo.png': png(900, 300) });
  const facts = await factsOf(await layOutEdition(content, 'ar', 'clear', 'letter'));
  const panel = facts.tree.flatMap(elements).filter(isPanel);
  const spans = panel.flatMap((node) => elements(node).filter(({ role }) => role === 'Span'));
  expect(new Set(spans.map(({ lang }) => lang))).toEqual(new Set(['en']));
  const tagged = spans.map((span) => textOf(span).replaceAll(/\s+/g, ' ').trim());
  for (const words of ['25 Allen Street', 'New York, NY 10002', 'Front desk', 'Saturday, 12 to 4'])
    expect(tagged).toContain(words);
  expect(panel.filter(({ role, lang }) => role === 'P' && lang !== undefined)).toEqual([]);
});

test('a picture gives way to the panel, as far as it may', async () => {
  const height = async (site: string) => {
    const { layout } = await layOutEdition(await guideOf(site), 'en', 'large', 'letter');
    return layout.pages[0]?.fragments.find(({ id }) => id === 'cover')?.box.heightPt ?? 0;
  };
  const [alone, beside] = [await height(''), await height(SMALL)];
  expect(alone).toBeCloseTo(248, 0);
  expect(beside).toBeLessThan(alone);
  expect(beside).toBeGreaterThanOrEqual(120);
});

test('a panel higher than a page goes on on the next, and loses no line', async () => {
  const content = await guideOf(ENDLESS);
  const profile = content.profiles.find(({ id }) => id === 'large') as Profile;
  const result = await layOutEdition(content, 'en', 'large', 'letter');
  const facts = await factsOf(result);
  const [block] = blocksOf(facts).filter(({ element }) => isPanel(element));
  expect(block?.lines.map(({ text }) => text.trim())).toEqual(
    Array.from({ length: 60 }, (_, index) => `Line ${index + 1}`),
  );
  const frames = framesOf(facts);
  // One at the head, one at the foot, and the sides on every page.
  const pages = new Set(frames.map(({ page }) => page)).size;
  expect(pages).toBeGreaterThan(1);
  expect(frames).toHaveLength(pages + 2);
  for (const { top, bottom } of frames) {
    expect(top).toBeGreaterThanOrEqual(72 - 0.1);
    expect(bottom).toBeLessThanOrEqual(792 - 76 + 0.1);
  }
  expect(await faultsOf(result, 'en', profile)).toEqual([]);
});
