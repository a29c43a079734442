import { beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../../src/ast/nodes.ts';
import { plainText } from '../../../src/ast/plain-text.ts';
import type { Ready } from '../../../src/build/prepared.ts';
import { factsOf, layOutEdition, ready } from '../../built.ts';
import { runningBlocks } from './running.ts';
import { type SaidLine, saidLines } from './said.ts';

let content: Ready;

beforeAll(async () => {
  content = await ready(undefined, ['ar', 'ko', 'ur', 'zh-Hans', 'zh-Hant']);
});

/** The lines of every block of the guide, as the large Letter edition prints them. */
async function printed(locale: string): Promise<Map<string, SaidLine[]>> {
  const said = saidLines(await factsOf(await layOutEdition(content, locale, 'large', 'letter')));
  const document = content.documents.find((one) => one.locale === locale) as Document;
  const running = runningBlocks(document);
  return new Map(running.map(({ id }) => [id, said.get(id) ?? []]));
}

describe.each(['zh-Hans', 'zh-Hant'])('%s, read from the file (LO-08)', (locale) => {
  let blocks: SaidLine[][];
  let lines: SaidLine[];

  beforeAll(async () => {
    blocks = [...(await printed(locale)).values()];
    lines = blocks.flat();
  });

  test('no line begins with a sign that closes, and none ends with one that opens', () => {
    const text = lines.map((line) => line.text).join('');
    expect(text.match(/[。，！？：；、」）]/gu)?.length).toBeGreaterThan(300);
    expect(text.match(/[「『（《“]/gu)?.length).toBeGreaterThan(30);
    expect(blocks.flatMap(([, ...next]) => next).length).toBeGreaterThan(150);
    const starts = blocks.flatMap(([, ...next]) => next).map((line) => line.text);
    const ends = blocks.flatMap((block) => block.slice(0, -1)).map((line) => line.text);
    expect(starts.filter((line) => /^[。，！？：；、」』）》】”’…—]/u.test(line))).toEqual([]);
    expect(ends.filter((line) => /[「『（《【“‘]$/u.test(line))).toEqual([]);
  });

  test('a line holds a whole number of characters, and a full one twenty', () => {
    const square = lines.filter(({ text }) => /^[\p{Script=Han}\u3001-\u303f\uff01-\uff60]+$/u.test(text));
    const sizes = square.map(({ left, right, sizePt }) => (right - left) / sizePt);
    expect(square.length).toBeGreaterThan(200);
    for (const [index, { text }] of square.entries()) expect(sizes[index], text).toBeCloseTo([...text].length, 3);
    expect(sizes.filter((size) => Math.round(size) === 20).length).toBeGreaterThan(80);
    expect(Math.max(...sizes)).toBeLessThan(20.001);
  });

  test('a date stands on one line (LP-10)', () => {
    const dates = lines.filter(({ text }) => /\d{4}年\d+月\d+日/.test(text));
    expect(dates).toHaveLength(1);
    expect(lines.filter(({ text }) => /\d年|年\d|月\d|\d月|\d日/.test(text))).toEqual(dates);
  });
});

test('ko, read from the file: lines end at spaces, or where the text asks for it, or in an address after a slash (LO-08)', async () => {
  const document = content.documents.find(({ locale }) => locale === 'ko') as Document;
  const lines = await printed('ko');
  const ends = runningBlocks(document).flatMap(({ id, children }) => {
    const text = plainText(children.map((child) => (child.type === 'break' ? { type: 'text', value: '\n' } : child)));
    return endsWithin(text, lines.get(id) ?? []);
  });
  expect([...lines.values()].flatMap((block) => block.slice(1)).length).toBeGreaterThan(200);
  expect(ends.filter((line) => !line.endsWith('/'))).toEqual([]);
});

/** Lines that end where the text has neither a space nor a line end of its own. */
function endsWithin(text: string, lines: readonly SaidLine[]): string[] {
  let at = 0;
  return lines.slice(0, -1).flatMap((line) => {
    at += line.text.length;
    const isAsked = text.charAt(at) === '\n';
    if (isAsked) at += 1;
    return isAsked || line.text.endsWith(' ') ? [] : [line.text];
  });
}

test.each(['ar', 'ur'])(
  '%s, read from the file: every line is flush right to 0.01 pt (LP-08, LO-09)',
  async (locale) => {
    const blocks = [...(await printed(locale)).values()];
    expect(blocks.flat().length).toBeGreaterThan(400);
    for (const [first, ...others] of blocks)
      for (const { right, text } of others) expect(Math.abs(right - (first?.right ?? 0)), text).toBeLessThan(0.01);
    const edges = new Set(blocks.map(([line]) => Math.round((line?.right ?? 0) * 10) / 10));
    // The margin; entries and items; items in entries; items of a list with numbers, as far in as the widest of them needs.
    expect(edges.size).toBeLessThan(6);
    expect(Math.max(...edges)).toBe(612 - 72);
  },
);
