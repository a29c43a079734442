import { describe, expect, test } from 'vitest';
import type { Document, Section } from '../../src/ast/nodes.ts';
import { plainText } from '../../src/ast/plain-text.ts';
import { walk } from '../../src/ast/walk.ts';
import { instructions, type PrintedFile } from '../../src/instruct/index.ts';
import { harbor, profileOf } from '../compose/guide.ts';
import { words } from '../model/guide.ts';

const letter = { id: 'letter', widthPt: 612, heightPt: 792 };
const a4 = { id: 'a4', widthPt: 595.28, heightPt: 841.89 };
const guide = harbor();

const file = (profile: string, pages: number, more: Partial<PrintedFile> = {}): PrintedFile => ({
  path: `en/harbor-guide-${profile}-letter.pdf`,
  profile: profileOf(profile),
  paper: letter,
  pages,
  ...more,
});

/** The sections of a document: heading and texts as they read, line ends as such. */
function sectionsOf({ children }: Document): { title: string; texts: string[] }[] {
  return children
    .filter((block): block is Section => block.type === 'section')
    .map((section) => {
      const texts = section.children.flatMap((block) => {
        if (block.type === 'paragraph') return [plainText(block.children)];
        return block.type === 'list' ? block.children.flatMap((item) => item.children.map(lines)) : [];
      });
      const [heading] = section.children;
      return { title: heading?.type === 'heading' ? plainText(heading.children) : '', texts };
    });
}

function lines(block: Section['children'][number]): string {
  if (block.type !== 'paragraph') return '';
  return block.children.map((node) => (node.type === 'break' ? '\n' : plainText([node]))).join('');
}

const made = (...files: PrintedFile[]) => sectionsOf(instructions(guide, files));

/** Keys of the steps of the only section, by what they say. */
function stepsOf(...files: PrintedFile[]): string[] {
  const said = new Map(Object.entries(words).map(([key, word]) => [word.replace('{number}', '10'), key]));
  return (made(...files)[0]?.texts ?? []).flatMap((text) => said.get(text) ?? []);
}

describe('what to do with the sheets', () => {
  test.each([
    ['large', 1, ['print-one-side']],
    ['large', 2, ['print-flip-long']],
    ['large', 3, ['print-flip-long', 'print-staple']],
    ['large', 20, ['print-flip-long', 'print-staple']],
    ['large', 21, ['print-flip-long', 'print-spiral']],
    ['bilingual', 12, ['print-flip-short', 'print-staple']],
    ['booklet', 44, ['print-flip-short', 'print-fold-booklet']],
    ['zine', 8, ['print-one-side', 'print-fold-zine']],
    ['card', 1, ['print-one-side', 'print-cut-cards']],
    ['card', 2, ['print-flip-long', 'print-cut-cards']],
    ['tear-off', 1, ['print-one-side', 'print-cut-strips']],
  ])('%s of %i pages', (profile, pages, expected) => {
    expect(stepsOf(file(profile, pages))).toEqual(expected);
  });

  test('the thickest file of a profile decides', () => {
    expect(stepsOf(file('large', 20), file('large', 21, { paper: a4 }))).toEqual(['print-flip-long', 'print-spiral']);
  });

  test('a sheet makes as many cards as the profile says', () => {
    expect(made(file('card', 2))[0]?.texts.at(-1)).toBe('Cut along the lines. One sheet makes 10 cards.');
  });
});

test('each profile has a section with its files: paper, name, sheets and weight', () => {
  const large = { profile: profileOf('large'), pages: 31 };
  const files = [
    file('clear', 2),
    { ...large, path: 'en/harbor-guide-large-letter.pdf', paper: letter },
    { ...large, path: 'en/harbor-guide-large-a4.pdf', paper: a4 },
  ];
  expect(made(...files).map(({ title, texts }) => [title, ...texts.slice(0, -1)])).toEqual([
    [
      'Clear print edition',
      'Letter (8.5 × 11 inches): harbor-guide-clear-letter.pdf\nSheets: 1. Weight of one copy: about 5 g.',
    ],
    [
      'Large print edition',
      'Letter (8.5 × 11 inches): harbor-guide-large-letter.pdf\nSheets: 16. Weight of one copy: about 87 g.',
      'A4 (210 × 297 mm): harbor-guide-large-a4.pdf\nSheets: 16. Weight of one copy: about 90 g.',
      'Print on both sides, and choose “flip on long edge”.',
    ],
  ]);
});

test('beside a file for printing only stands the one to read', () => {
  const [booklet] = made(
    file('booklet', 8, { path: 'en/a-booklet-letter-print.pdf', readingPath: 'en/a-booklet-letter.pdf' }),
  );
  expect(booklet?.texts[0]).toBe(
    'Letter (8.5 × 11 inches): a-booklet-letter-print.pdf\nSheets: 2. Weight of one copy: about 11 g.\nTo read it on a screen, or to hear it: a-booklet-letter.pdf',
  );
});

test('a file in another folder is named with it, a paper without words by its id', () => {
  const other = { id: 'legal', widthPt: 612, heightPt: 1008 };
  const [bilingual] = made(file('bilingual', 2, { path: 'en+es/harbor-guide-bilingual-legal.pdf', paper: other }));
  expect(bilingual?.texts[0]).toMatch(/^legal: en\+es\/harbor-guide-bilingual-legal\.pdf\n/);
});

test('a neutral title stands with its edition, and what it is for', () => {
  const [large, discreet] = made(
    file('large', 4),
    file('discreet', 4, { path: 'en/handbook-letter.pdf', neutralTitle: 'Handbook' }),
  );
  expect(discreet?.title).toBe('Large print edition: Handbook');
  expect(discreet?.texts[0]).toBe(words['print-neutral']);
  expect(large?.title).toBe('Large print edition');
  expect(large?.texts).not.toContain(words['print-neutral']);
});

test('the sheet opens with what is true of all files, under its own title, and keeps language and date', () => {
  const sheet = instructions(guide, [file('large', 4)]);
  expect(sheet.title).toBe('How to print this guide');
  expect(sheet.cover).toBeUndefined();
  expect(sheet.front.map(({ id }) => id)).toEqual(['front/language', 'front/date']);
  expect(sheet.children.slice(0, 3).map(({ id }) => id)).toEqual([
    'print/print-actual-size',
    'print/print-paper-kind',
    'print/print-black',
  ]);
  expect(sheet.outline.map(({ title }) => title)).toEqual(['Large print edition']);
});

test('no id stands twice', () => {
  const sheet = instructions(guide, [
    file('large', 4),
    file('large', 4, { paper: a4 }),
    file('zine', 8),
    file('card', 2),
  ]);
  const ids = [...walk(sheet)].map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(20);
  expect(new Set(ids).size).toBe(ids.length);
});

test('words that nobody has translated say which language they are in, what fills them does not', () => {
  const wordsLeft = { keys: ['print-file', 'print-staple'], language: 'en' };
  const sheet = instructions({ ...guide, locale: 'es', wordsLeft }, [file('large', 4)]);
  const spans = [...walk(sheet)].flatMap((one) =>
    one.type === 'paragraph' ? one.children.flatMap((node) => (node.type === 'span' ? [node] : [])) : [],
  );
  expect(spans.map(({ lang, children }) => [lang, plainText(children)])).toEqual([
    ['en', 'Letter (8.5 × 11 inches): harbor-guide-large-letter.pdf'],
    ['en', 'Staple the sheets in one corner.'],
  ]);
});
