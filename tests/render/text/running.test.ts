import { describe, expect, test } from 'vitest';
import type { Phrasing } from '../../../src/ast/nodes.ts';
import { lineEnd, link, list, paragraph, strong, table } from '../../documents.ts';
import { columns, printed } from './printed.ts';

const line = (...nodes: Array<string | Phrasing>) => printed([paragraph(...nodes)]).trimEnd();
const arabic = (...nodes: Array<string | Phrasing>) =>
  printed([paragraph(...nodes)], { locale: 'ar', direction: 'rtl' }).trimEnd();
const text = (value: string): Phrasing[] => [{ type: 'text', value }];
const hams = link('https://www.hams.cc/', 'hams.cc');

describe('words', () => {
  test('signs of markup are gone, the call of a note is its number', () => {
    const nodes: Phrasing[] = [
      { type: 'emphasis', children: text('a') },
      { type: 'delete', children: text('b') },
      { type: 'span', lang: 'es', children: text('c') },
      { type: 'inlineCode', value: 'd' },
      { type: 'footnoteReference', number: 3, target: 'footnotes/x' },
    ];
    expect(line(strong('s'), ' ', ...nodes)).toBe('s abcd[3]');
  });

  test('the text is NFC, also where two nodes meet, and has no controls, tabs, marks of order or double spaces (TX-04)', () => {
    expect(line('cafe\u0301 e', strong('\u0301'), '\tx \u0007', ' y\u00ad\ufeffz\n')).toBe('caf\u00e9 \u00e9 x yz');
  });

  test('a forced line end ends the line, and never makes a blank one', () => {
    expect(line(lineEnd, 'One ', lineEnd, lineEnd, ' two', lineEnd)).toBe('One\ntwo');
  });
});

describe('width (TX-05)', () => {
  test('a line takes all that fits in 72 columns and no more', () => {
    expect(line(`${'a'.repeat(35)} ${'b'.repeat(36)} c`)).toBe(`${'a'.repeat(35)} ${'b'.repeat(36)}\nc`);
    expect(line(`${'a'.repeat(35)} ${'b'.repeat(37)} c`)).toBe(`${'a'.repeat(35)}\n${'b'.repeat(37)} c`);
  });

  test('a wide character takes two columns, and no line begins with a sign that ends a sentence', () => {
    const lines = line(`${'字'.repeat(36)}。${'字'.repeat(40)}`).split('\n');
    expect(lines.map(columns)).toEqual([70, 72, 12]);
    expect(lines[1]).toMatch(/^字。/);
  });

  test('a date in Chinese stays on one line (LP-10)', () => {
    for (let before = 20; before < 36; before += 1)
      expect(line(`${'字'.repeat(before)}2026年11月25日${'字'.repeat(9)}`)).toContain('2026年11月25日');
  });

  test('Korean breaks at its spaces only', () => {
    const lines = line('가나다라마 '.repeat(20)).split('\n');
    expect(lines.flatMap((words) => words.split(' '))).toEqual(Array(20).fill('가나다라마'));
    expect(columns(lines[0] ?? '')).toBe(65);
  });

  test('marks on letters take none', () => {
    const word = 'क्\u200dकि'.normalize('NFC');
    expect(line(`${'م\u064e'.repeat(72)} ${word}`).split('\n')).toHaveLength(2);
    expect(line(`${'م\u064e'.repeat(34)} ${'م\u064e'.repeat(37)}`).split('\n')).toHaveLength(1);
  });

  test('a hyphen inside a word is no place for a line end, a no-break space neither', () => {
    expect(line(`${'a'.repeat(66)} peer-led group`).split('\n')[1]).toBe('peer-led group');
    expect(line(`${'a'.repeat(66)} May\u00a012 x`).split('\n')[1]).toBe('May\u00a012 x');
  });

  test.each([
    'https://example.org/a-b/c?d=e&f=g',
    'some-one@mail.example.org',
    '440-951-5357',
    '440 951 5357',
    '+49 (30) 1234 5678',
    'www.example.org/page',
  ])('%s in running text stays whole', (whole) => {
    for (let before = 40; before < 72; before += 1)
      expect(line(`${'a'.repeat(before)} ${whole} and more`)).toContain(whole);
  });

  test('an address stays whole among characters that need no spaces, as in Chinese', () => {
    const address = 'https://example.org/路径/页面页面';
    for (let before = 20; before < 36; before += 1) {
      const lines = line('字'.repeat(before), link(address, 'example.org/路径/页面页面'), '字字').split('\n');
      expect(lines.filter((found) => found.includes(address))).toHaveLength(1);
    }
  });

  test('a number of many digits and a letter costs no time to understand', () => {
    expect(line(`${'1'.repeat(50_000)}a`)).toHaveLength(50_001);
  });

  test('a token wider than the line stands alone on one', () => {
    const address = `https://example.org/${'x'.repeat(80)}`;
    expect(line('See ', link(address, address.slice(8)), ' for more')).toBe(`See\n${address}\nfor more`);
  });

  test('Thai without spaces wraps between words of the dictionary', () => {
    const sentence = 'ความช่วยเหลือสำหรับทุกคน'.repeat(6);
    const lines = line(sentence).split('\n');
    expect(lines.join('')).toBe(sentence);
    expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(72);
    expect(lines.length).toBeGreaterThan(1);
  });
});

describe('links (TX-05, TX-07)', () => {
  test('one that shows its short address shows the full one', () => {
    expect(line('See ', hams, '.')).toBe('See https://www.hams.cc/.');
  });

  test('one with words of its own is printed as it is', () => {
    expect(line(link('https://hams.cc', 'HAMS', ' (hams.cc)'))).toBe('HAMS (hams.cc)');
    expect(line('See ', link('#s:Ways', 'Ways'))).toBe('See Ways');
  });

  test('a mailbox is bare, a number as it is printed', () => {
    expect(line(link('mailto:a@example.org?subject=x', 'a@example.org'))).toBe('a@example.org');
    expect(line('Phone: ', link('tel:+14409515357', '440-951-5357'))).toBe('Phone: 440-951-5357');
  });

  test('one alone on its line has no period; beside words it keeps that of the sentence', () => {
    expect(line(hams, '.')).toBe('https://www.hams.cc/');
    expect(line('Meetings:', lineEnd, hams, ' .', lineEnd, 'More.')).toBe('Meetings:\nhttps://www.hams.cc/\nMore.');
    expect(line(hams, ' helps.')).toBe('https://www.hams.cc/ helps.');
  });
});

describe('right to left (TX-08)', () => {
  test.each([
    ['a web address', hams, 'https://www.hams.cc/'],
    ['a mailbox', link('mailto:a@example.org', 'a@example.org'), 'a@example.org'],
    ['a number', link('tel:988', '988'), '988'],
    ['an address as text', 'https://hams.cc', 'https://hams.cc'],
    ['a number as text', '440-951-5357', '440-951-5357'],
  ])('%s is isolated between words and bare alone on its line', (_, node, shown) => {
    expect(arabic('انظر ', node, ' هنا')).toBe(`انظر \u2066${shown}\u2069 هنا`);
    expect(arabic('انظر', lineEnd, node)).toBe(`انظر\n${shown}`);
  });

  test('the address behind the words of a link is isolated within its parentheses', () => {
    expect(arabic(link('https://hams.cc', 'موقع', ' (hams.cc)'))).toBe('موقع (\u2066hams.cc\u2069)');
  });

  test('an address behind a label or a table header is not alone', () => {
    const rtl = { locale: 'ar', direction: 'rtl' } as const;
    expect(printed([list([[paragraph(hams)]])], rtl)).toBe('- \u2066https://www.hams.cc/\u2069\n');
    expect(printed([table(['موقع'], [hams])], rtl)).toBe('موقع: \u2066https://www.hams.cc/\u2069\n');
  });

  test('phrases in Latin letters, names of accounts and numbers of two parts are isolated, each as a whole', () => {
    expect(arabic('على Facebook وInstagram، و', strong('X'), ' (كان Twitter)')).toBe(
      'على \u2066Facebook\u2069 و\u2066Instagram\u2069، و\u2066X\u2069 (كان \u2066Twitter\u2069)',
    );
    expect(arabic('أعدّت NEXT Distro (', link('https://a.org/', 'a.org'), ') الدليل 24/7')).toBe(
      'أعدّت \u2066NEXT Distro (https://a.org/)\u2069 الدليل \u206624/7\u2069',
    );
  });

  test('a phrase that goes on in the next line is isolated in each, without the space between', () => {
    const phrase = `${'a'.repeat(30)} ${'b'.repeat(30)}`;
    const [first, second] = phrase.split(' ');
    expect(arabic(`${'ا'.repeat(30)} ${phrase} نعم`)).toBe(
      `${'ا'.repeat(30)} \u2066${first}\u2069\n\u2066${second}\u2069 نعم`,
    );
  });

  test('a line of Latin letters alone is bare, also with the signs of its sentence, and isolated beside a label', () => {
    expect(arabic('Nobody has checked this. Write to us.')).toBe('Nobody has checked this. Write to us.');
    const rtl = { locale: 'ar', direction: 'rtl' } as const;
    expect(printed([list(['#addiction', 'NEXT: @nextdistro', 'نعم'])], rtl)).toBe(
      '- \u2066#addiction\u2069\n\n- \u2066NEXT: @nextdistro\u2069\n\n- نعم\n',
    );
  });

  test('from left to right nothing is isolated, and years are not numbers to call', () => {
    expect(line('See ', hams, ' here')).not.toMatch(/[\u2066-\u2069]/);
    expect(arabic('سنة 2026 و 12')).toBe('سنة 2026 و 12');
  });
});
