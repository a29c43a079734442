import { expect, test } from 'vitest';
import { colonOf } from '../../src/ast/colon.ts';
import { formatDate, languageName, listParts } from '../../src/ast/language.ts';
import { languageForms } from '../../src/ast/language-forms.ts';

function joined(texts: string[], type: 'conjunction' | 'disjunction', locale: string): string {
  return listParts(texts, type, locale)
    .map((part) => ('text' in part ? part.text : texts[part.index]))
    .join('');
}

test.each([
  ['en', 'English', 'November 25, 2026', 'a, b, and c', 'a, b, or c', ': '],
  ['es', 'español', '25 de noviembre de 2026', 'a, b y c', 'a, b o c', ': '],
  ['zh-Hans', '简体中文', '2026年11月25日', 'a、b和c', 'a、b或c', '：'],
  ['zh-Hant', '繁體中文', '2026年11月25日', 'a、b和c', 'a、b或c', '：'],
  ['ru', 'русский', '25 ноября 2026 г.', 'a, b и c', 'a, b или c', ': '],
  ['bn', 'বাংলা', '২৫ নভেম্বর, ২০২৬', 'a, b এবং c', 'a, b, বা c', ': '],
  ['ht', 'kreyòl ayisyen', '25 novanm 2026', 'a, b ak c', 'a, b oswa c', ': '],
  ['ko', '한국어', '2026년 11월 25일', 'a, b 및 c', 'a, b 또는 c', ': '],
  ['ar', 'العربية', '25 نوفمبر 2026', 'a وb وc', 'a أو b أو c', ': '],
  ['ur', 'اردو', '25 نومبر، 2026', 'a، b، اور c', 'a، b، یا c', ': '],
  ['fr', 'français', '25 novembre 2026', 'a, b et c', 'a, b ou c', '\u00a0: '],
  ['pl', 'polski', '25 listopada 2026', 'a, b i c', 'a, b lub c', ': '],
])('%s names itself, dates and lists in its own way (LO-11, LO-12, LO-14)', (locale, name, date, and, or, colon) => {
  expect(languageName(locale)).toBe(name);
  expect(formatDate('2026-11-25', locale)).toBe(date.replaceAll(' ', '\u00a0'));
  expect(joined(['a', 'b', 'c'], 'conjunction', locale)).toBe(and);
  expect(joined(['a', 'b', 'c'], 'disjunction', locale)).toBe(or);
  expect(colonOf(locale)).toBe(colon);
});

test('a language of our own table has every month, counts days without zeros and joins two things', () => {
  for (const { months } of Object.values(languageForms)) expect(new Set(months).size).toBe(12);
  expect(formatDate('2026-05-01', 'ht-HT')).toBe('1\u00a0me\u00a02026');
  expect(joined(['a', 'b'], 'conjunction', 'ht')).toBe('a ak b');
  expect(joined(['a'], 'conjunction', 'ht')).toBe('a');
  expect(joined([], 'conjunction', 'ht')).toBe('');
});

test('a language that nobody knows gets a neutral form, not the language of the machine (LO-15)', () => {
  expect(languageName('tlh')).toBe('tlh');
  expect(formatDate('2026-11-25', 'tlh')).toBe('2026-11-25');
  expect(joined(['a', 'b', 'c'], 'disjunction', 'tlh')).toBe('a, b, c');
});
