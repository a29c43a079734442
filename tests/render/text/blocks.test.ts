import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/ast/nodes.ts';
import { figure, heading, lineEnd, list, paragraph, resources, section, strong, table } from '../../documents.ts';
import { columns, paragraphs, printed } from './printed.ts';

const quote = (...children: Block[]): Block => ({ type: 'blockquote', id: 'quote', children });
const code = (value: string): Block => ({ type: 'code', id: 'code', value });
const pause: Block = { type: 'thematicBreak', id: 'pause' };
const long = 'Many people who use drugs are looking for someone to talk to, and many have found each other.';

describe('paragraphs and headings', () => {
  test('one blank line stands between paragraphs (TX-01)', () => {
    expect(printed([paragraph('One.'), paragraph('Two.')])).toBe('One.\n\nTwo.\n');
  });

  test('two blank lines stand before a heading and one after it (TX-02)', () => {
    const text = printed([
      paragraph('One.'),
      section(2, 'Ways', paragraph('Two.'), section(3, 'More', paragraph('Three.'))),
    ]);
    expect(text).toBe('One.\n\n\nWays\n\nTwo.\n\n\nMore\n\nThree.\n');
  });

  test('a heading right under another has its two blank lines', () => {
    expect(printed([paragraph('One.'), section(2, 'Ways', section(3, 'More'))])).toBe('One.\n\n\nWays\n\n\nMore\n');
  });

  test('a long heading wraps without a blank line inside, also where it has forced line ends', () => {
    const [, found] = printed([paragraph('One.'), heading(2, long, lineEnd, lineEnd, 'End')]).split('\n\n\n');
    expect(found).toBe(`${long.slice(0, long.indexOf(' have'))}\n${long.slice(long.indexOf('have'))}\nEnd\n`);
  });

  test('a paragraph or heading without words leaves no blank lines', () => {
    expect(printed([paragraph('One.'), paragraph(), heading(2, ' '), paragraph('Two.')])).toBe('One.\n\nTwo.\n');
  });

  test('a pause is one more blank line and no row of signs (TX-06)', () => {
    expect(
      printed([paragraph('One.'), pause, paragraph('Two.'), pause, section(2, 'Ways'), pause, paragraph('Three.')]),
    ).toBe('One.\n\n\nTwo.\n\n\nWays\n\nThree.\n');
  });
});

describe('lists (TX-03)', () => {
  test('each item is a paragraph behind a hyphen, continued under its text', () => {
    expect(printed([list(['One', [paragraph(long), paragraph('More.')]])])).toBe(
      '- One\n\n- Many people who use drugs are looking for someone to talk to, and many\n  have found each other.\n\n  More.\n',
    );
  });

  test('numbers ascend from the start, and text hangs behind a wider number too', () => {
    const text = printed([list(['One', [paragraph('Two', lineEnd, 'more')]], { start: 9 })]);
    expect(text).toBe('9. One\n\n10. Two\n    more\n');
  });

  test('lists in lists stand at one margin under path labels, numbered from each own start', () => {
    const deepest = list(['Deep'], { start: 4 });
    const inner = list(['A', [paragraph('B'), deepest], 'C']);
    const text = printed([list(['One', [paragraph('Two'), inner, paragraph('After')]])]);
    expect(paragraphs(text)).toEqual(['1. One', '2. Two', '2a. A', '2b. B', '2b4. Deep', '2c. C', '   After']);
  });

  test('path labels follow the numbers of an ordered list, and two lists in one item share no label', () => {
    const text = printed([list(['One', [list(['A']), list(['B', 'C'], { start: 1 })]], { start: 0 })]);
    expect(paragraphs(text)).toEqual(['0. One', '1.', '1a. A', '1b. B', '1c. C']);
  });

  test('after the 26th item letters are doubled', () => {
    const letters = Array.from({ length: 28 }, (_, index) => `Item ${index}`);
    const labels = paragraphs(printed([list([[list(letters)]])])).map((item) => item.split(' ')[0]);
    expect(labels.slice(25)).toEqual(['1y.', '1z.', '1aa.', '1ab.']);
  });

  test('a list in a quotation in an item belongs to the tree', () => {
    expect(paragraphs(printed([list([[paragraph('One'), quote(list(['A']))]])]))).toEqual(['1. One', '       1a. A']);
  });

  test('a list beside one that nests keeps its hyphens', () => {
    const text = printed([list([[paragraph('One'), list(['A'])]]), paragraph('x'), list(['Flat'])]);
    expect(paragraphs(text).at(-1)).toBe('- Flat');
  });

  test('an item without words keeps its label, and depth never costs the width', () => {
    let tree = list([[]]);
    for (let depth = 0; depth < 12; depth += 1) tree = list([[paragraph(long), quote(tree)]]);
    const lines = printed([tree]).split('\n');
    expect(lines.filter((line) => columns(line) > 72)).toEqual([]);
    expect(lines.join(' ').match(/found\s+each\s+other/g)).toHaveLength(12);
  });
});

test('a group stands under its name as under a heading, its notes in a flat list (TX-03)', () => {
  const entry = resources(
    [paragraph(strong('HAMS'), ' (H)'), paragraph('About.'), list(['Note'])],
    [paragraph('Next')],
  );
  expect(printed([paragraph('Groups:'), entry, paragraph('End.')])).toBe(
    'Groups:\n\n\nHAMS (H)\n\nAbout.\n\n- Note\n\n\nNext\n\nEnd.\n',
  );
});

describe('other blocks', () => {
  test('a quotation is indented, in every quotation again', () => {
    const lines = printed([quote(paragraph(long), quote(paragraph('In.')))]).split('\n');
    expect(lines).toEqual([
      '    Many people who use drugs are looking for someone to talk to, and',
      '    many have found each other.',
      '',
      '        In.',
      '',
    ]);
  });

  test('code keeps lines and indents, without tabs, and wraps only what is too long (TX-04, TX-05)', () => {
    const text = printed([code(`\n\tif a  \n\n\n\n      b  c\n  ${'word '.repeat(20)}\n`)]);
    const wide = `      ${'word '.repeat(13).trimEnd()}`;
    const rest = `      ${'word '.repeat(7).trimEnd()}`;
    expect(text).toBe(`        if a\n\n          b  c\n${wide}\n${rest}\n`);
  });

  test('a row of a table is a paragraph with a line for each cell, behind its header', () => {
    const text = printed([table(['Day', 'Place?', ''], ['Monday', '', 'Bring tea'], ['Tuesday', long, ''])]);
    expect(text).toBe(
      'Day: Monday\nPlace?\nBring tea\n\nDay: Tuesday\nPlace? Many people who use drugs are looking for someone to talk to,\n  and many have found each other.\n',
    );
  });

  test('the colon behind a header is that of the language, and a wide sign has its space in it (LO-12)', () => {
    expect(printed([table(['时间', '地点？'], ['星期一', '图书馆'])], { locale: 'zh-Hans' })).toBe(
      '时间：星期一\n地点？图书馆\n',
    );
    expect(printed([table(['Jour'], ['lundi'])], { locale: 'fr' })).toBe('Jour\u00a0: lundi\n');
  });

  test('a table of a header alone keeps its words', () => {
    expect(printed([table(['Day', 'Place'])])).toBe('Day\nPlace\n');
  });

  test('a picture is what it shows, decoration is left out', () => {
    expect(printed([paragraph('One.'), figure(''), figure('A cat.'), paragraph('Two.')])).toBe(
      'One.\n\n[A cat.]\n\nTwo.\n',
    );
  });
});
