import bidiFactory from 'bidi-js';
import { describe, expect, test } from 'vitest';
import { levelsOf, visualOrder } from '../../../../src/render/pdf/typeset/bidi.ts';

/** The signs of a text as they stand from left to right; a bracket among Arabic letters is not turned round here, but by its face. */
function fromLeft(text: string, direction: 'ltr' | 'rtl' = 'rtl'): string {
  const levels = levelsOf(text, direction);
  const signs = [...text].map((sign, index) => ({ sign, level: levels[index] ?? 0 }));
  return visualOrder(signs)
    .map(({ sign }) => sign)
    .join('');
}

/** Arabic as it stands from left to right. */
function turned(text: string): string {
  return [...text].reverse().join('');
}

describe('in a text from right to left (LO-09)', () => {
  test.each(['440-951-5357', '+1 440 951 5357', '24/7', '12-step', 'aa.org/find-aa', 'me@nextdistro.org', '@handle'])(
    '%s stands from left to right',
    (token) => {
      expect(fromLeft(`اتصل ${token} الآن`)).toBe(`${turned('الآن')} ${token} ${turned('اتصل')}`);
    },
  );

  test('what begins after a forced line end does so too', () => {
    const text = 'اتصل على 988\n1 800 662 4357';
    const levels = levelsOf(text, 'rtl');
    expect(new Set(levels.slice(text.indexOf('\n') + 1))).toEqual(new Set([2]));
  });

  test('so does a name of several words, with all that is in it', () => {
    const name = "Drug User's Union (NC)";
    expect(fromLeft(`عند ${name} هنا`)).toBe(`${turned('هنا')} ${name} ${turned('عند')}`);
  });

  test('two names with an Arabic comma between them keep their order', () => {
    expect(fromLeft('AA، NA')).toBe('NA ،AA');
    expect(fromLeft('24/7، 440-951-5357')).toBe('440-951-5357 ،24/7');
  });

  test('a sentence may begin and end with a name: its stop stands at its left end', () => {
    expect(fromLeft('HAMS هنا، NA.')).toBe(`.NA ،${turned('هنا')} HAMS`);
  });

  test('brackets around a name belong to the Arabic text, and are turned round', () => {
    const text = 'مجموعة (PWUD) هنا';
    expect(fromLeft(text)).toBe(`${turned('هنا')} )PWUD( ${turned('مجموعة')}`);
    expect([...'()'].map((bracket) => levelsOf(text, 'rtl')[text.indexOf(bracket)])).toEqual([1, 1]);
  });

  test('a number by itself stands from left to right, where the sentence has it', () => {
    expect(fromLeft('من 12 إلى 1,500 هنا')).toBe(`${turned('هنا')} 1,500 ${turned('إلى')} 12 ${turned('من')}`);
  });
});

test('in a text from left to right Arabic words are turned round, and nothing else', () => {
  expect(fromLeft('Say مرحبا بكم, or call 24/7.', 'ltr')).toBe(`Say ${turned('مرحبا بكم')}, or call 24/7.`);
});

test('every unit of a text has its level, also where one sign is two units long', () => {
  const text = 'ب😀 NA ب';
  const levels = levelsOf(text, 'rtl');
  expect(levels).toHaveLength(text.length);
  expect([...levels.slice(3)]).toEqual([1, 2, 2, 1, 1]);
});

describe('visualOrder', () => {
  const order = (...levels: number[]) =>
    visualOrder(levels.map((level, index) => ({ level, index }))).map(({ index }) => index);

  test('turns every run of a level and deeper ones round, the deepest first (UAX #9, L2)', () => {
    expect(order(0, 1, 1, 0)).toEqual([0, 2, 1, 3]);
    expect(order(1, 2, 2, 1)).toEqual([3, 1, 2, 0]);
    expect(order(1, 2, 3, 3, 2, 1)).toEqual([5, 1, 3, 2, 4, 0]);
    expect(order(0, 2, 1, 2, 0)).toEqual([0, 3, 2, 1, 4]);
  });

  test('leaves a line without such runs, and the parts that it was given, as they are', () => {
    expect(order(0, 0, 2)).toEqual([0, 1, 2]);
    const parts = [{ level: 1 }, { level: 2 }];
    visualOrder(parts);
    expect(parts).toEqual([{ level: 1 }, { level: 2 }]);
  });
});

test('in a text from left to right every sign has the level that the algorithm gives it', () => {
  const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();
  const wrong: string[] = [];
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const sign = String.fromCharCode(unit);
    const text = `a${sign}1 ${sign}.${sign}b`;
    const { levels } = bidi.getEmbeddingLevels(text, 'ltr');
    if (levelsOf(text, 'ltr').join() !== levels.join()) wrong.push(unit.toString(16));
  }
  expect(wrong).toEqual([]);
});
