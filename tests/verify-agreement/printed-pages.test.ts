import { expect, test } from 'vitest';
import type { Reading } from '../../src/verify/agreement/reading.ts';
import { printedPages } from '../../src/verify/agreement/rules/printed-pages.ts';

const subject = (path: string) => ({ path, bytes: new Uint8Array(), format: 'pdf', locale: 'ko' }) as const;
const nothing = { blocks: [], links: [], phones: [], headings: [], languages: [] };

function printed(edition: string, pages: number): Reading {
  const title = `안내서, ${edition}, 한국어, 2026-01-31`;
  return { ...nothing, subject: subject(`${pages}.pdf`), print: { pages, title, paper: 'letter', edition: '' } };
}

function judged(labels: number) {
  const pageList = { source: '안내서, 큰 글씨 인쇄판, letter, 2026-01-31, ko', labels: Array(labels).fill('1') };
  const book: Reading = { ...nothing, subject: subject('guide.epub'), pageList };
  const pdfs = [printed('아주 큰 글씨 인쇄판', 44), printed('큰 글씨 인쇄판', 30)];
  const languages = [{ locale: 'ko', pdfs, texts: [], books: [book] }];
  return printedPages({ readings: [], languages, others: [] });
}

test('a book is counted against the edition that it names, not one whose name ends with that name (EP-13)', () => {
  expect(judged(30)).toMatchObject({ outcome: 'pass', measured: 'ko: 30 listed, 30 printed' });
  expect(judged(44).places[0]?.detail).toBe('44 pages listed, but 30.pdf has 30');
});
