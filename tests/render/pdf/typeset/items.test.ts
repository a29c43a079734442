import { describe, expect, test } from 'vitest';
import { levelsOf } from '../../../../src/render/pdf/typeset/bidi.ts';
import { type Item, itemsOf } from '../../../../src/render/pdf/typeset/items.ts';
import type { Run } from '../../../../src/render/pdf/typeset/run.ts';
import { measureOf, run } from './set.ts';

/** The items of a text, each after what is told of it. */
async function items<K extends keyof Item>(
  locale: string,
  runs: Run[],
  ...keys: K[]
): Promise<[string, ...Item[K][]][]> {
  const measure = await measureOf(locale);
  const text = runs.map((one) => one.text).join('');
  const found = itemsOf(runs, levelsOf(text, measure.direction), measure);
  return found.map((item) => [text.slice(item.start, item.end), ...keys.map((key) => item[key])]);
}

describe('an item ends', () => {
  test('where the script changes', async () => {
    expect(await items('zh-Hans', [run('AA和NA')], 'script')).toEqual([
      ['AA', 'Latn'],
      ['和', 'Hani'],
      ['NA', 'Latn'],
    ]);
  });

  test('where the direction changes', async () => {
    expect(await items('ar', [run('اتصل:440-951-5357، هنا')], 'level')).toEqual([
      ['اتصل:', 1],
      ['440-951-5357', 2],
      ['، هنا', 1],
    ]);
  });

  test('where the look changes, and at a line feed, which is in none', async () => {
    expect(await items('en', [run('one '), run('two\nthree', { bold: true })], 'weight')).toEqual([
      ['one ', 400],
      ['two', 700],
      ['three', 700],
    ]);
  });

  test('where another face has the letter', async () => {
    expect(await items('bn', [run('আমিAA')], 'family')).toEqual([
      ['আমি', 'noto-bengali'],
      ['AA', 'atkinson'],
    ]);
  });
});

describe('a sign that scripts share', () => {
  test('goes with what stands before it, and at the start with what comes after', async () => {
    expect(await items('zh-Hans', [run('“AA”和（NA）')], 'script')).toEqual([
      ['“AA”', 'Latn'],
      ['和（', 'Hani'],
      ['NA）', 'Latn'],
    ]);
  });

  test('is set in the face of what stands before it', async () => {
    expect(await items('ar', [run('هاتف: هنا.')], 'family')).toEqual([['هاتف: هنا.', 'vazirmatn']]);
  });

  test('is set in a face that has it, when that of what stands before has not', async () => {
    expect(await items('bn', [run('AA।')], 'family')).toEqual([
      ['AA', 'atkinson'],
      ['।', 'noto-bengali'],
    ]);
  });
});

test.each(['()', '[]', '«»', '“”', '‘’'])(
  'both signs of %s are of one face, whatever stands beside each',
  async (pair) => {
    const [opening = '', closing = ''] = pair;
    const found = await items('bn', [run(`আমি ${opening}AA এবং${closing}`)], 'family');
    expect(
      found.filter(([text]) => text.includes(opening) || text.includes(closing)).map(([, family]) => family),
    ).toEqual(['atkinson', 'atkinson']);
  },
);

test.each([
  ['ar', 'ب\u0301ب', 'vazirmatn'],
  ['ar', 'مُدَرِّس', 'vazirmatn'],
  ['bn', 'র\u200d্যাব', 'noto-bengali'],
  ['bn', 'ক\u0308ক', 'noto-bengali'],
  ['ur', 'ب\u0301ب', 'nastaliq'],
])('in %s the marks of %s stay in the face of their letter', async (locale, text, family) => {
  expect(await items(locale, [run(text)], 'family')).toEqual([[text, family]]);
});

test('the space before a word of another face is that face’s, and so is the one after it', async () => {
  expect(await items('ur', [run('یہ NEXT Distro ہے')], 'family')).toEqual([
    ['یہ', 'nastaliq'],
    [' ', 'atkinson'],
    ['NEXT Distro', 'atkinson'],
    [' ', 'atkinson'],
    ['ہے', 'nastaliq'],
  ]);
});

test('so it is with a number, and with a no-break space', async () => {
  expect(await items('ar', [run('من\u00a012 هنا')], 'family')).toEqual([
    ['من', 'vazirmatn'],
    ['\u00a0', 'atkinson'],
    ['12', 'atkinson'],
    [' ', 'atkinson'],
    ['هنا', 'vazirmatn'],
  ]);
});

test('code and discs have faces of their own', async () => {
  expect(await items('ru', [run('•', { bullet: true }), run('•'), run('a = 1', { code: true })], 'family')).toEqual([
    ['•', 'atkinson'],
    ['•', 'pt-sans'],
    ['a = 1', 'atkinson-mono'],
  ]);
});
