import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { changedPage } from '../../src/watch/changed-pages.ts';
import { pageWords } from '../../src/watch/page-words.ts';
import { folder, handout } from '../command.ts';

const drawing = (path: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="${path}"/></svg>`;
const paragraphs = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `Paragraph ${from + index} says what it has to say.`).join('\n\n');
const GUIDE = [
  '# A guide',
  'Some words.',
  '## One',
  paragraphs(10, 40),
  '![A box](box.svg)',
  '## Two',
  paragraphs(40, 70),
  '## Three',
  'Call 555 0100. The last words.',
].join('\n\n');

/** The large print of a guide. */
async function pdfOf(guide: string, picture = drawing('M0 0h40v20z')): Promise<Uint8Array> {
  const [content, out] = [folder({ 'guide.md': `${guide}\n`, 'box.svg': picture }), folder()];
  const call = ['--content', content, '--out', out, '--edition', 'large', '--paper', 'letter', '--format', 'pdf'];
  const { code, err } = await handout('build', ...call, '--jobs', '1');
  if (code !== 0) throw new Error(err);
  return new Uint8Array(readFileSync(join(out, 'en/a-guide-large-letter.pdf')));
}

let before: Uint8Array;
beforeAll(async () => {
  before = await pdfOf(GUIDE);
});

/** The page on which some words stand, outside the list of contents. */
async function pageOf(pdf: Uint8Array, words: string): Promise<number> {
  const all = (await pageWords(pdf)).filter(({ inContents }) => !inContents);
  const wanted = words.split(' ');
  const start = all.findIndex((_, index) => wanted.every((word, offset) => all[index + offset]?.text === word));
  expect(start).toBeGreaterThanOrEqual(0);
  return all[start]?.page ?? 0;
}

test('nothing has changed in equal bytes', async () => {
  expect(await changedPage(before, before)).toBeUndefined();
});

test('a word that changed is found on its page, at its height', async () => {
  const after = await pdfOf(GUIDE.replace('Paragraph 55 says', 'Paragraph 55 tells'));
  const page = await pageOf(after, 'Paragraph 55 tells');
  expect(page).toBeGreaterThan(3);
  const found = await changedPage(before, after);
  expect(found).toEqual({ page, top: expect.any(Number) });
  const word = (await pageWords(after)).find(({ text }) => text === 'tells');
  expect(found?.top).toBe(word?.top);
});

test('a paragraph that moves all the rest is found itself, not the contents that it moves', async () => {
  const added = `Paragraph 20 says what it has to say.\n\n${'It is new and goes on and on. '.repeat(30)}`;
  const after = await pdfOf(GUIDE.replace('Paragraph 20 says what it has to say.', added));
  const contents = async (pdf: Uint8Array) =>
    (await pageWords(pdf)).filter(({ inContents }) => inContents).map(({ text }) => text);
  expect(await contents(after)).not.toEqual(await contents(before));
  expect(await changedPage(before, after)).toMatchObject({ page: await pageOf(after, 'It is new') });
});

test('a heading that changed is found where it stands, not in the contents', async () => {
  const after = await pdfOf(GUIDE.replace('## Two', '## Second'));
  const { page } = (await changedPage(before, after)) ?? {};
  expect(page).toBe(await pageOf(after, 'Second Paragraph 40'));
  const inContents = (await pageWords(after)).find(({ text }) => text.startsWith('Second'));
  expect(inContents).toMatchObject({ inContents: true });
  expect(inContents?.page).toBeLessThan(page ?? 0);
});

test('a number alone is found', async () => {
  const after = await pdfOf(GUIDE.replace('555 0100', '555 0199'));
  expect(await changedPage(before, after)).toMatchObject({ page: await pageOf(after, 'Call 555 0199.') });
});

test('words that have gone are found where they were', async () => {
  const after = await pdfOf(GUIDE.replace(' The last words.', ''));
  expect(await changedPage(before, after)).toMatchObject({ page: await pageOf(after, 'Call 555 0100.') });
});

test('a picture that changed is found, though all words are the same', async () => {
  const after = await pdfOf(GUIDE, drawing('M0 0h30v20z'));
  const found = await changedPage(before, after);
  expect(found).toEqual({ page: await pageOf(after, 'Paragraph 39 says') });
});

test('bytes that are no PDF are an error', async () => {
  await expect(changedPage(before, new TextEncoder().encode('no PDF'))).rejects.toThrow();
});
