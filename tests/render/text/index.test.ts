import { expect, test } from 'vitest';
import type { Block } from '../../../src/ast/nodes.ts';
import { renderText } from '../../../src/render/text/index.ts';
import {
  documentOf,
  figure,
  heading,
  lineEnd,
  link,
  list,
  paragraph,
  resources,
  section,
  strong,
  table,
} from '../../documents.ts';
import { columns } from './printed.ts';

test('title, edition, cover, front lines, contents and body stand in this order (TX-09)', () => {
  const body = [section(2, 'A', section(3, 'B', section(4, 'C', paragraph('c'))), section(3, 'D')), section(2, 'E')];
  const document = documentOf([paragraph('Welcome.'), ...body], {
    title: 'A guide',
    cover: figure('A hand.'),
    front: [paragraph('Language: English'), paragraph('This edition is of May 12.')],
  });
  expect(renderText(document, 'Plain text edition')).toMatch(
    /^A guide\n\nPlain text edition\n\n\[A hand\.\]\n\nLanguage: English\n\nThis edition is of May 12\.\n\n\nContents\n\n- A\n\n- B\n\n- D\n\n- E\n\nWelcome\.\n\n\nA\n/,
  );
});

test('contents are left out where there is only one place to go to', () => {
  expect(renderText(documentOf([section(2, 'A', paragraph('a'))]), 'Edition')).toBe('Title\n\nEdition\n\n\nA\n\na\n');
});

test('a document of a title alone is a file', () => {
  expect(renderText(documentOf([]), 'Edition')).toBe('Title\n\nEdition\n');
});

// A document with every kind of node, whose words are numbered in reading order. Each begins with a letter of the document's script.

let count = 0;
let letter = 'w';

function some(length: number, { letters = '', between = ' ' } = {}): string {
  const first = count + 1;
  count += length;
  const [last, gap] = letter === 'w' ? [letters, between] : [letter, ' '];
  return Array.from({ length }, (_, index) => `${letter}${first + index}${last}`).join(gap);
}

const someChinese = (length: number): string => some(length, { letters: '中文字', between: '' });

function everything(first: string): Block[] {
  count = 0;
  letter = first;
  const site = (name: string) => link(`https://www.${name}.example.org/a-b/`, `${name}.example.org/a-b`);
  return [
    paragraph(
      some(40),
      ' ',
      strong(some(3)),
      lineEnd,
      site('one'),
      '.',
      lineEnd,
      some(9),
      ' ',
      site('two'),
      ' ',
      some(20),
    ),
    section(
      2,
      some(20),
      list([some(30), [paragraph(some(3)), { type: 'code', id: 'c', value: `\t${some(30)}\n\n\n  ${some(2)}` }]]),
      list([[paragraph(some(20)), list([some(20), [paragraph(some(2)), list([some(20)], { start: 7 })]])], some(3)], {
        start: 3,
      }),
      { type: 'thematicBreak', id: 't' },
      { type: 'blockquote', id: 'q', children: [paragraph(some(30)), list([some(20)]), heading(3, some(2))] },
      section(3, some(3), table([some(1)], [some(30)]), figure(some(30))),
    ),
    section(
      2,
      some(2),
      paragraph(some(2)),
      resources(
        [paragraph(some(3)), paragraph(some(30)), list([some(3)]), paragraph(site('three'))],
        [paragraph(some(2))],
      ),
      paragraph(
        someChinese(30),
        '：',
        site('four'),
        '。',
        someChinese(9),
        ' +1 440 951 5357 ',
        some(9),
        ' ',
        link('mailto:a@b.org', 'a@b.org'),
      ),
    ),
  ];
}

const files = [
  { name: 'en', first: 'w' },
  { name: 'ar', first: 'و' },
].map(({ name, first }) => {
  const document = documentOf(everything(first), { locale: name, outline: [] });
  return { name, document, file: renderText(document, 'Edition') };
});

test.each(files)('every word stands once and in reading order ($name)', ({ file }) => {
  expect([...file.matchAll(/[wو](\d+)/g)].map(([, number]) => Number(number))).toEqual(
    Array.from({ length: count }, (_, index) => index + 1),
  );
});

test.each(files)(
  'every line is at most 72 columns wide and ends in a letter or sign (TX-04, TX-05; $name)',
  ({ file }) => {
    const lines = file.split('\n');
    expect(lines.filter((line) => columns(line) > 72)).toEqual([]);
    expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
  },
);

test.each(files)(
  'the file is NFC, without tabs or marks of order, with one line end at its end (TX-04; $name)',
  ({ file }) => {
    expect(file).toBe(file.normalize('NFC'));
    expect(file).not.toMatch(/[\t\r\ufeff\u200e\u200f]/);
    expect(file).toMatch(/[^\n]\n$/);
  },
);

test.each(files)(
  'there are never more than two blank lines, and one after each heading (TX-01, TX-02; $name)',
  ({ file, document }) => {
    expect(file).not.toMatch(/\n{4}/);
    const titles = [...document.children].flatMap((block) => (block.type === 'section' ? [block.children[0]] : []));
    for (const title of titles) {
      const first =
        title?.type === 'heading' && title.children[0]?.type === 'text'
          ? title.children[0].value.split(' ')[0]
          : undefined;
      expect(file).toMatch(new RegExp(`[^\\n]\\n\\n\\n${first} (?:[^\\n]+\\n)+\\n[^\\n]`));
    }
  },
);

test.each(files)('no row of signs stands for a rule (TX-06; $name)', ({ file }) => {
  expect(file).not.toMatch(/([^\p{L}\p{N}\s])\1{2}/u);
});

test.each(files)(
  'addresses and numbers are whole, and bare when alone on their line (TX-05, TX-08; $name)',
  ({ file, name }) => {
    const shown = ['one', 'two', 'three', 'four'].map((site) => `https://www.${site}.example.org/a-b/`);
    for (const address of [...shown, '+1 440 951 5357', 'a@b.org']) expect(file).toContain(address);
    const lines = file.split('\n');
    expect(lines).toContain(shown[0]);
    expect(lines).toContain(shown[2]);
    const isolated = [...file.matchAll(/\u2066([^\u2066\u2069\n]+)\u2069/g)].map(([, inside]) => inside);
    const inLine = [shown[1], shown[3], '+1 440 951 5357', 'a@b.org'].filter(
      (address) => !lines.includes(address ?? ''),
    );
    expect(isolated).toEqual(name === 'ar' ? inLine : []);
    expect(file.match(/[\u2066\u2069]/g)?.length ?? 0).toBe(isolated.length * 2);
  },
);
