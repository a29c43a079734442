import { beforeAll, describe, expect, test } from 'vitest';
import { breakLines } from '../../../../src/render/pdf/typeset/lines.ts';
import { TextMeasure } from '../../../../src/render/pdf/typeset/measure.ts';
import { Paragraph } from '../../../../src/render/pdf/typeset/paragraph.ts';
import type { Run, RunStyle } from '../../../../src/render/pdf/typeset/run.ts';
import { Shapers } from '../../../../src/shape/shapers.ts';
import { latinFaces } from '../../../faces.ts';

const plain: RunStyle = { bold: false, code: false, strike: false, lang: 'en' };
const SIZE = 18.5;
let measure: TextMeasure;

beforeAll(async () => {
  measure = new TextMeasure(new Shapers(await latinFaces()), 'ltr');
});

function lines(widthPt: number, ...runs: Run[]): string[] {
  const paragraph = new Paragraph(runs, SIZE, 'ltr', measure);
  return breakLines(paragraph, widthPt).map(({ start, end }) => paragraph.text.slice(start, end).replace(/\n$/, ''));
}

function run(text: string, style: Partial<RunStyle> = {}): Run {
  return { text, style: { ...plain, ...style } };
}

describe('breakLines', () => {
  test('keeps every line within the width, and every line as full as it can be', () => {
    const text = 'It can be hard to find ways to talk through your thoughts and feelings about the drugs you use.';
    const result = lines(200, run(text));
    expect(result.join('')).toBe(text);
    result.forEach((line, index) => {
      expect(measure.widthPt(line.trimEnd(), plain, SIZE)).toBeLessThanOrEqual(200);
      const next = result[index + 1]?.split(' ')[0];
      if (next) expect(measure.widthPt(`${line}${next}`, plain, SIZE)).toBeGreaterThan(200);
    });
  });

  test('leaves the space at the end of the line, so that words do not run together', () => {
    expect(lines(60, run('one two three'))).toEqual(['one ', 'two ', 'three']);
  });

  test('never divides a word, not even at its own hyphen, and adds no hyphen (LP-09)', () => {
    expect(lines(75, run('a peer-led group'))).toEqual(['a ', 'peer-led ', 'group']);
  });

  test('keeps a phone number whole, with hyphens or with spaces (LP-10)', () => {
    expect(lines(120, run('Call 440-951-5357 now'))).toContain('440-951-5357 ');
    expect(lines(130, run('Call 440 951 5357 now'))).toContain('440 951 5357 ');
  });

  test('keeps a no-break space', () => {
    expect(lines(80, run('on May\u00a012 only'))).toEqual(['on ', 'May\u00a012 ', 'only']);
  });

  test('cuts an address that is wider than the line after a slash and before a dot, and adds nothing (LP-10)', () => {
    const address = 'al-anon.org/al-anon-meetings/find-an-al-anon-meeting';
    const result = lines(300, run(address));
    expect(result.join('')).toBe(address);
    expect(result[0]).toMatch(/\/$/);
  });

  test('breaks across runs of different looks as if they were one text', () => {
    expect(lines(90, run('one '), run('two', { bold: true }), run(' three'))).toEqual(['one two ', 'three']);
  });

  test('says where each line starts in the plain text, forced ends counting nothing', () => {
    const result = breakLines(new Paragraph([run('one\ntwo three')], SIZE, 'ltr', measure), 50);
    expect(result.map(({ textStart }) => textStart)).toEqual([0, 3, 7]);
  });
});

test('a word of thousands of letters is cut into lines that fit, with nothing lost and nothing added', () => {
  const word = 'abcdefghij'.repeat(500);
  const result = lines(300, run(word));
  expect(result.join('')).toBe(word);
  for (const line of result) expect(measure.widthPt(line, plain, SIZE)).toBeLessThanOrEqual(300.5);
  expect(result.length).toBeLessThan(250);
});
