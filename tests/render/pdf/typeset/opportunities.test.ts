import { describe, expect, test } from 'vitest';
import { breakOpportunities, emergencyOpportunities } from '../../../../src/render/pdf/typeset/opportunities.ts';

/** A text cut wherever a line may end. */
function parts(text: string): string[] {
  return cutAt(text, breakOpportunities(text));
}

function cutAt(text: string, offsets: readonly number[]): string[] {
  return [...offsets, text.length].map((end, index) => text.slice(offsets[index - 1] ?? 0, end));
}

describe('a line may end', () => {
  test('after a space, and not at a hyphen, a slash or a no-break space (LP-09, LP-10)', () => {
    expect(parts('a peer-led group, 24/7 and on May\u00a012')).toEqual([
      'a ',
      'peer-led ',
      'group, ',
      '24/7 ',
      'and ',
      'on ',
      'May\u00a012',
    ]);
  });

  test.each([
    ['a phone number with spaces', 'Call +1 440 951 5357 now', ['Call ', '+1 440 951 5357 ', 'now']],
    ['one with brackets', 'Call (440) 951-5357 now', ['Call ', '(440) 951-5357 ', 'now']],
    ['a number and its unit', 'take 12 mg daily', ['take ', '12 mg ', 'daily']],
    ['an address', 'see na.org/a-b/c?d=e now', ['see ', 'na.org/a-b/c?d=e ', 'now']],
  ])('at no place in %s (LP-10)', (_, text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  test('between any two letters of Chinese, and between them and Latin words', () => {
    expect(parts('支持小组')).toEqual(['支', '持', '小', '组']);
    expect(parts('AA和NA')).toEqual(['AA', '和', 'NA']);
  });

  test('before a wide bracket, also after a Latin word', () => {
    expect(parts('找AA（匿名）吧')).toEqual(['找', 'AA', '（匿', '名）', '吧']);
  });

  test('at the space between a closing quote and a bracket', () => {
    expect(parts('«Анонимные Алкоголики» (AA)')).toEqual(['«Анонимные ', 'Алкоголики» ', '(AA)']);
  });

  test.each([...'。，！？：；、」』）》】'])('not before %s, but after it (LO-08)', (sign) => {
    expect(parts(`您好${sign}大家`)).toEqual(['您', `好${sign}`, '大', '家']);
  });

  test.each([...'「『（《【'])('not after %s, but before it (LO-08)', (sign) => {
    expect(parts(`您好${sign}大家`)).toEqual(['您', '好', `${sign}大`, '家']);
  });

  test.each(['——', '……'])('not inside %s (LO-08)', (sign) => {
    expect(parts(`您${sign}好`).filter((part) => part.includes(sign.charAt(0)))).toEqual([
      expect.stringContaining(sign),
    ]);
  });

  test('at no place in a Chinese date (LP-10)', () => {
    expect(parts('于2026年11月24日起')).toEqual(['于', '2026年11月24日', '起']);
  });

  test('at spaces alone in Korean (LO-08)', () => {
    expect(parts('지지 모임(AA)을 찾아요.')).toEqual(['지지 ', '모임(AA)을 ', '찾아요.']);
  });
});

describe('a word that is wider than the line is cut', () => {
  test('best after a slash, then before a dot or another sign of an address, or else anywhere (LP-10)', () => {
    const [afterSlash, beforeSign, anywhere] = emergencyOpportunities('a.b/c?d');
    expect(cutAt('a.b/c?d', afterSlash)).toEqual(['a.b/', 'c?d']);
    expect(cutAt('a.b/c?d', beforeSign)).toEqual(['a', '.b/c', '?d']);
    expect(cutAt('a.b/c?d', anywhere)).toEqual([...'a.b/c?d']);
  });

  test('never inside a letter that is two units long', () => {
    expect(cutAt('𠮷𠮷野', emergencyOpportunities('𠮷𠮷野')[2])).toEqual(['𠮷', '𠮷', '野']);
  });
});
