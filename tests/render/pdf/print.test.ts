import { PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Profile } from '../../../src/ast/edition.ts';
import type { LayoutResult } from '../../../src/build/layout-job.ts';
import type { Ready } from '../../../src/build/prepared.ts';
import { contentStreams } from '../../../src/verify/pdf/content-streams.ts';
import {
  type ContentNode,
  elements,
  fontDescriptors,
  type PdfFacts,
  type StructureNode,
  textOf,
} from '../../../src/verify/pdf/facts.ts';
import { fullLines, type PrintedLine, printedLines } from '../../../src/verify/pdf/printed-lines.ts';
import { factsOf, layOutEdition, ready } from '../../built.ts';

const editions = ['en', 'es'].flatMap((locale) =>
  ['clear', 'large'].flatMap((profile) => ['letter', 'a4'].map((paper) => ({ locale, profile, paper }))),
);

let content: Ready;

beforeAll(async () => {
  content = await ready();
});

describe.each(editions)('$locale $profile $paper, read from the file', ({ locale, profile: profileId, paper }) => {
  let result: LayoutResult;
  let facts: PdfFacts;
  let lines: PrintedLine[];
  let profile: Profile;

  beforeAll(async () => {
    result = await layOutEdition(content, locale, profileId, paper);
    facts = await factsOf(result);
    lines = printedLines(facts);
    profile = content.profiles.find(({ id }) => id === profileId) as Profile;
  });

  /** Elements of these roles, in reading order. */
  const all = (...roles: string[]) => facts.tree.flatMap(elements).filter(({ role }) => roles.includes(role));

  test('no text is smaller than the text of the edition (LP-01, LP-02)', () => {
    const sizes = facts.pages.flatMap(({ texts }) => texts.map(({ sizePt }) => sizePt));
    expect(sizes.length).toBeGreaterThan(500);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(profileId === 'large' ? 18 : 14);
    expect(Math.min(...sizes)).toBeCloseTo(profile.text.sizePt);
  });

  test('headings are bold, larger than the text and in order of rank (LP-03)', () => {
    const sizes = new Map(headingLines().map(({ role, line }) => [role, line.sizePt]));
    expect(headingLines().every(({ line }) => line.bold)).toBe(true);
    const [h1 = 0, h2 = 0, h3 = 0] = ['H1', 'H2', 'H3'].map((role) => sizes.get(role));
    expect(h1).toBeGreaterThan(h2);
    expect(h2).toBeGreaterThan(h3);
    expect(h3).toBeGreaterThan(profile.text.sizePt);
    if (profileId === 'large') {
      expect(h2).toBeGreaterThanOrEqual((22 / 18) * 18.5);
      expect(h3).toBeGreaterThanOrEqual(20);
    }
  });

  test('small letters are 1/8 inch high in large print (LP-04)', () => {
    const xHeight = facts.document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => ('lookup' in object ? [object as never as { lookup(name: PDFName): unknown }] : []))
      .map((object) => Number(String(object.lookup(PDFName.of('XHeight')))))
      .filter((value) => value > 0);
    expect(xHeight.length).toBeGreaterThan(0);
    if (profileId === 'large') expect((Math.min(...xHeight) / 1000) * profile.text.sizePt).toBeGreaterThanOrEqual(9);
  });

  test('baselines stand at least 1.25 of the size apart, all at the same distance (LP-06)', () => {
    const distances = lines.flatMap((line, index) => {
      const next = lines[index + 1];
      const isParagraph =
        next && next.page === line.page && Math.abs(next.x - line.x) < 0.1 && next.sizePt === line.sizePt;
      return isParagraph && line.sizePt === profile.text.sizePt ? [next.y - line.y] : [];
    });
    const closest = Math.min(...distances.filter((distance) => distance > 1));
    expect(closest).toBeGreaterThanOrEqual(1.25 * profile.text.sizePt - 0.001);
    const within = distances.filter((distance) => distance > 1 && distance < closest * 1.1);
    expect(within.length).toBeGreaterThan(100);
    expect(Math.max(...within) - closest).toBeLessThan(0.1);
  });

  test('full lines hold 39 to 43 characters in the mean in large print, and 70 at most in clear print (LP-07)', () => {
    const counts = fullLines(lines, profile.text.sizePt, profile.text.measurePt).map(({ text }) => text.trim().length);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(counts.length).toBeGreaterThan(80);
    if (profileId === 'large') {
      expect(mean).toBeGreaterThanOrEqual(39);
      expect(mean).toBeLessThanOrEqual(43);
    } else expect(mean).toBeLessThanOrEqual(70);
    expect(Math.max(...lines.map(({ width }) => width))).toBeLessThanOrEqual(432);
  });

  test('lines start where their block starts, and spaces are never stretched (LP-08)', () => {
    const indents = [0, profile.list.indentPt, 2 * profile.list.indentPt, profile.list.indentPt * 1.7];
    const starts = new Set(lines.map(({ x }) => Math.round((x - profile.page.marginLeftPt) * 10) / 10));
    expect([...starts].filter((start) => !indents.some((indent) => Math.abs(indent - start) < 12))).toEqual([]);
    expect(starts.size).toBeLessThan(7);
    expect(contentStreams(facts).join('\n')).not.toMatch(/[\d.]\s+Tw\b/);
  });

  test('no line ends in a hyphen that the text does not have (LP-09)', () => {
    const whole = facts.tree.map(textOf).join('').replaceAll(/\s+/g, ' ');
    for (const { text } of lines) {
      if (!/[-\u2010\u00ad]\s*$/.test(text)) continue;
      expect(whole).toContain(text.trim());
    }
    expect(whole).not.toContain('\u00ad');
  });

  test('phone numbers and mail addresses stand on one line (LP-10)', () => {
    const text = lines.map((line) => line.text).join('\n');
    for (const token of [
      '440-951-5357',
      '818-773-9999',
      '888-425-2666',
      '800-477-6291',
      'content@nextdistro.org',
      'hams.cc',
    ]) {
      expect(text).toContain(token);
    }
  });

  test('every link says its address or its page in print (LP-11)', () => {
    const text = facts.tree.map(textOf).join('').replaceAll(/\s+/g, '');
    const urls = facts.pages.flatMap(({ links }) => links.flatMap(({ url }) => (url ? [url] : [])));
    expect(urls.length).toBeGreaterThan(25);
    for (const url of new Set(urls)) {
      const shown = url.replace(/^(https?:\/\/(www\.)?|mailto:|tel:(\+1)?)/, '').replace(/\/$/, '');
      if (!url.startsWith('tel:')) expect(text).toContain(shown);
    }
    expect(text).not.toMatch(/https?:/);
  });

  test('no face is italic or unembedded (LP-12, UA-10)', () => {
    const fonts = fontDescriptors(facts);
    expect(fonts.length).toBeGreaterThanOrEqual(2);
    expect(
      fonts.filter(({ name, italicAngle, embedded }) => /Italic|Oblique/.test(name) || italicAngle !== 0 || !embedded),
    ).toEqual([]);
  });

  test('no page ends in a heading, and two lines of text follow each (LP-15)', () => {
    for (const { line, index } of headingLines()) {
      const after = lines.slice(index + 1).filter((next) => next.sizePt < line.sizePt && next.page === line.page);
      expect(new Set(after.map(({ y }) => Math.round(y))).size, line.text).toBeGreaterThanOrEqual(1);
    }
  });

  test('no line of a paragraph stands alone at a page break (LP-14)', () => {
    let crossings = 0;
    for (const element of all('P')) {
      const perPage = new Map<number, number>();
      for (const child of contentOf(element)) perPage.set(child.page, (perPage.get(child.page) ?? 0) + child.lines);
      if (perPage.size < 2) continue;
      crossings += 1;
      for (const [page, count] of perPage) expect(count, `${element.id} on page ${page}`).toBeGreaterThanOrEqual(2);
    }
    if (profileId === 'large') expect(crossings).toBeGreaterThan(0);
  });

  test('an entry that fits on a page stands on one page (LP-16)', () => {
    const height = (result.layout.pages[0]?.heightPt ?? 0) - profile.page.marginTopPt - profile.page.marginBottomPt;
    const entries = all('LI').filter(({ id }) => id?.startsWith('resource:') && !id.includes('/'));
    expect(entries.length).toBe(19);
    for (const entry of entries) {
      const pages = result.layout.pages.filter(({ fragments }) =>
        fragments.some(({ id }) => id.startsWith(`${entry.id}/`)),
      );
      const tall = pages.reduce(
        (sum, { fragments }) => sum + heightOf(fragments.filter(({ id }) => id.startsWith(`${entry.id}/`))),
        0,
      );
      if (tall < height * 0.97) expect(pages.length, `${entry.id}, ${Math.round(tall)} of ${height} pt`).toBe(1);
    }
  });

  test('labels stand at the margin at the size of the text, before their text (LP-17)', () => {
    const labels = facts.pages.flatMap(({ texts }) => texts.filter(({ text }) => /^(•|\d+\.)$/.test(text.trim())));
    expect(labels.length).toBeGreaterThan(20);
    expect(new Set(labels.map(({ sizePt }) => sizePt))).toEqual(new Set([profile.text.sizePt]));
  });

  test('everything is black, in one ink (LP-18, LP-19)', () => {
    const operators = contentStreams(facts).join('\n');
    const greys = [...operators.matchAll(/^([\d.]+) [gG]$/gm)].map((match) => match[1]);
    expect(greys.length).toBeGreaterThan(100);
    expect(new Set(greys)).toEqual(new Set(greys.includes('1') ? ['0', '1'] : ['0']));
    expect(operators).not.toMatch(/\b(rg|RG|k|K|scn|SCN)$/m);
  });

  test('every page says its number, bold, as large as the text, at the same place (LP-20, UX-05)', () => {
    const feet = facts.pages.map(({ texts }) => texts.filter(({ mcid }) => mcid === undefined));
    feet.forEach((texts, index) => {
      const text = texts.map((part) => part.text).join('');
      expect(text).toMatch(new RegExp(`\\b${index + 1}\\b.*\\b${facts.pages.length}\\b`));
      for (const part of texts.filter((one) => one.text.trim())) {
        expect(part.sizePt).toBe(profile.text.sizePt);
        expect(part.font).toMatch(/Bold/);
      }
    });
    const ends = feet.map((texts) => Math.max(...texts.map(({ x, width }) => x + width)));
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(0.5);
    expect(new Set(feet.map((texts) => Math.round(texts[0]?.y ?? 0))).size).toBe(1);
  });

  test('margins are an inch at top, left and right, and marks stay half an inch from the foot (LP-21, PR-06)', () => {
    for (const { texts, widthPt, heightPt } of facts.pages) {
      expect(Math.min(...texts.map(({ x }) => x))).toBeGreaterThanOrEqual(71.9);
      expect(Math.max(...texts.map(({ x, width, text }) => x + (text.trim() ? width : 0)))).toBeLessThanOrEqual(
        widthPt - 71.9,
      );
      expect(Math.min(...texts.map(({ y, sizePt }) => y - sizePt * 0.75))).toBeGreaterThanOrEqual(71.9);
      expect(Math.max(...texts.map(({ y, sizePt }) => y + sizePt * 0.25))).toBeLessThanOrEqual(heightPt - 36);
    }
  });

  /** First printed line of each heading. */
  function headingLines(): { role: string; line: PrintedLine; index: number }[] {
    return all('H1', 'H2', 'H3').map((heading) => {
      const start = textOf(heading).replaceAll(/\s+/g, ' ').trim();
      const index = lines.findLastIndex(
        (line) => line.sizePt > profile.text.sizePt && start.endsWith(line.text.trim()),
      );
      const line = lines[index];
      if (!line) throw new Error(`Unexpected heading "${start}", expected it in print`);
      return { role: heading.role, line, index };
    });
  }
});

/** Marked content of an element and of the runs inside it. */
function contentOf(node: StructureNode): ContentNode[] {
  return node.children.flatMap((child) =>
    'role' in child ? contentOf(child) : child.kind === 'content' ? [child] : [],
  );
}

function heightOf(fragments: { box: { yPt: number; heightPt: number } }[]): number {
  const tops = fragments.map(({ box }) => box.yPt);
  const bottoms = fragments.map(({ box }) => box.yPt + box.heightPt);
  return fragments.length === 0 ? 0 : Math.max(...bottoms) - Math.min(...tops);
}
