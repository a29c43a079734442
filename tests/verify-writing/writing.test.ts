import { describe, expect, test } from 'vitest';
import { dialedAndTyped, hasOtherDigits } from '../../src/verify/writing/digits.ts';
import { wrongBreak } from '../../src/verify/writing/line-ends.ts';
import { punctuationSlips } from '../../src/verify/writing/punctuation.ts';
import { residueIn, sourceWords } from '../../src/verify/writing/residue.ts';
import { scriptOfLanguage, scriptOfText } from '../../src/verify/writing/scripts.ts';

test('a text is of the script that most of its letters are of', () => {
  expect(scriptOfText('اتصل على 440-951-5357 (AA)')).toBe('Arab');
  expect(scriptOfText('匿名戒酒会 AA')).toBe('Hani');
  expect(scriptOfText('지지 모임')).toBe('Hang');
  expect(scriptOfText('12:30')).toBeUndefined();
  expect(scriptOfLanguage('zh-TW')).toBe('Hant');
  expect(scriptOfLanguage('no tag')).toBeUndefined();
});

describe('line breaks of Chinese', () => {
  test.each([
    ['您可以打电话', '，或访问', 'begins'],
    ['他说（', '您好', 'ends'],
    ['我们—', '—您好', 'split'],
    ['我们…', '…您好', 'split'],
    ['他说“', '您好', 'ends'],
  ])('%s / %s', (line, next, fault) => expect(wrongBreak(line, next)).toContain(fault));

  test.each([
    ['您可以打电话，', '或访问'],
    ['您好。', '“倾听”'],
    ['我们——', '您好'],
    ['lifering.org', '了解更多'],
  ])('%s / %s is allowed', (line, next) => expect(wrongBreak(line, next)).toBeUndefined());
});

describe('digits', () => {
  test.each(['৪৪০-৯৫১-৫৩৫৭', '٩:٣٠', '１２：３０ 4409515３57', 'example.org/২৪'])('%s are not those of ASCII', (text) =>
    expect(dialedAndTyped(text).some(hasOtherDigits)).toBe(true),
  );

  test.each(['২০২৬-১১-২৪', '২৪ নভেম্বর ২০২৬', '১২ জন', '440-951-5357', 'aa.org/2', 'ফোন 440-951-5357'])(
    '%s may stand so',
    (text) => expect(dialedAndTyped(text).some(hasOtherDigits)).toBe(false),
  );
});

describe('punctuation', () => {
  test.each([
    ['fr', 'Qui êtes-vous ?'],
    ['fr', 'Qui êtes-vous?'],
    ['fr', 'Horaires: 9 h'],
    ['fr', 'Il dit «oui».'],
    ['fr', 'Il dit "oui".'],
    ['es', 'Quieres hablar?'],
    ['es', 'Hola!'],
    ['zh-Hans', '您好,请进'],
    ['zh-Hans', '您好.'],
    ['zh-Hans', '「倾听」'],
    ['zh-Hant', '“傾聽”'],
    ['ar', 'مرحبا, هل تريد'],
    ['ur', 'کیا آپ?'],
    ['ru', 'Он сказал “да”.'],
    ['pl', 'Powiedział “tak”.'],
    ['en', 'He said "yes".'],
    ['en', "He said 'yes'."],
  ])('%s: %s', (locale, text) => expect(punctuationSlips(text, locale)?.length).toBeGreaterThan(0));

  test.each([
    ['fr', 'Qui êtes-vous\u202f? Voir https://aa.org/?a=b ou 12:30\u202f; «\u00a0oui\u00a0» et “non”.'],
    ['es', '¿Quieres hablar? ¡Hola! Mira https://aa.org/?a=b. “Sí” y «no».'],
    ['zh-Hans', '您好，请进：https://aa.org/ 或 440-951-5357（AA）。“倾听”lifering.org。'],
    ['zh-Hant', '您好，「傾聽」。'],
    ['ar', 'مرحبا، هل تريد؟ AA, NA'],
    ['ru', 'Он сказал: «да», „нет“.'],
    ['pl', 'Powiedział „tak”.'],
    ['ht', 'Li di « wi ».'],
    ['ko', '도움이 필요하십니까? “네”'],
    ['en', 'It’s “yes”: see aa.org.'],
  ])('%s: %s has no slip', (locale, text) => expect(punctuationSlips(text, locale)).toEqual([]));

  test('of a language that nothing is known of is not judged', () =>
    expect(punctuationSlips('?', 'xx')).toBeUndefined());
});

describe('English that is left over', () => {
  const english = sourceWords(['Some people look for others who listen.', 'Students for Sensible Drug Policy. online']);

  test.each([
    ['es', 'Texto. Some people look for alguien.', ['Some people look for']],
    ['ru', 'Группы online для всех', ['online']],
  ])('%s: %s', (locale, text, left) => expect(residueIn(text, locale, english)).toEqual(left));

  test.each([
    ['es', 'Students for Sensible Drug Policy en español'],
    ['es', 'Una lista online'],
    ['ru', 'example.org/find-\nothers'],
    ['ru', 'Группа Students for Sensible Drug Policy, example.org/online'],
    ['es', '\ufffc'],
    ['ru', 'example.org/ people/look и r/others, #listen'],
  ])('%s: %s is none', (locale, text) => expect(residueIn(text, locale, english)).toEqual([]));
});
