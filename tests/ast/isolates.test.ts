import { expect, test } from 'vitest';
import { leftToRightStretches } from '../../src/ast/isolates.ts';

/** What is set from left to right in a text. */
function stretches(text: string): string[] {
  return leftToRightStretches(text).map(({ start, end }) => text.slice(start, end));
}

test.each<[string, string[]]>([
  ['مجموعات دعم عبر الإنترنت ومساحات دعم أخرى.', []],
  ['دليل NEXT للدعم الاجتماعي', ['NEXT']],
  [
    'يمكنك البحث عن مجموعات على Facebook وInstagram وX (كان اسمه Twitter) ومواقع أخرى.',
    ['Facebook', 'Instagram', 'X', 'Twitter'],
  ],
  ['Facebook، Instagram، X (جس کا نام پہلے Twitter تھا)', ['Facebook', 'Instagram', 'X', 'Twitter']],
  [
    '«مدمنو الكحول المجهولون» (Alcoholics Anonymous أو AA) و«المدمنون المجهولون» (Narcotics Anonymous أو NA).',
    ['Alcoholics Anonymous', 'AA', 'Narcotics Anonymous', 'NA'],
  ],
  [
    'ان میں سب سے عام Alcoholics Anonymous (AA) اور Narcotics Anonymous (NA) ہیں۔',
    ['Alcoholics Anonymous (AA)', 'Narcotics Anonymous (NA)'],
  ],
  ['أحدها Medication-Assisted Recovery Anonymous (MARA). وهو', ['Medication-Assisted Recovery Anonymous (MARA)']],
  [
    'هما Drug Policy Alliance (DPA) وNational Harm Reduction Coalition (NHRC).',
    ['Drug Policy Alliance (DPA)', 'National Harm Reduction Coalition (NHRC)'],
  ],
])('names in Latin letters: %s', (text, expected) => {
  expect(stretches(text)).toEqual(expected);
});

test.each<[string, string[]]>([
  ['#addiction', ['#addiction']],
  ['NEXT: @nextdistro', ['NEXT: @nextdistro']],
  ['Tracey Helton-Mitchell: @traceyh415', ['Tracey Helton-Mitchell: @traceyh415']],
  ['اكتب إلى content@nextdistro.org.', ['content@nextdistro.org']],
  ['انظر https://nextdistro.org/a-b?c=d&e=f#g، ثم', ['https://nextdistro.org/a-b?c=d&e=f#g']],
  ['انظر https://nextdistro.org/ هنا', ['https://nextdistro.org/']],
  ['أعدّت NEXT Distro (nextdistro.org) الدليل', ['NEXT Distro (nextdistro.org)']],
  ['أعدّت NEXT Distro (https://nextdistro.org/) الدليل', ['NEXT Distro (https://nextdistro.org/)']],
  ['متاحة على مدار الساعة (24/7)', ['24/7']],
  ['ایک میسج بورڈ جو 24/7 کھلا رہتا ہے', ['24/7']],
  ['الهاتف: 440-951-5357', ['440-951-5357']],
  ['الهاتف: (212) 555-0100 أو +1 440 951 5357.', ['(212) 555-0100', '+1 440 951 5357']],
  ['12 قدموں والے گروپ (12-step groups)', ['12-step groups']],
  ['الاسم Harm Reduction Works (HRW), New York, قديم', ['Harm Reduction Works (HRW), New York']],
])('addresses, names of accounts and numbers of several parts: %s', (text, expected) => {
  expect(stretches(text)).toEqual(expected);
});

test('a number by itself has its place in any text', () => {
  expect(stretches('**مجموعات الخطوات الـ12** سنة 2026، 1,500 و3.5')).toEqual([]);
});

test('brackets and quotation marks of the text around are no part of a stretch', () => {
  expect(stretches('الأشخاص (PWUD اختصارًا) و (PWUD)')).toEqual(['PWUD', 'PWUD']);
  expect(stretches('(انگریزی میں “addict” “junkie”)')).toEqual(['addict', 'junkie']);
  expect(stretches('أ (a) b) (c [d] e')).toEqual(['(a) b', 'c [d] e']);
});

test('a sentence that begins with a name does not run into the one before; a short form does', () => {
  expect(stretches('يحجب Google. DuckDuckGo أفضل')).toEqual(['Google', 'DuckDuckGo']);
  expect(stretches('مجموعة HRW. NEXT أيضًا')).toEqual(['HRW', 'NEXT']);
  expect(stretches('يقول Dr. Smith في St. Mark’s Place')).toEqual(['Dr. Smith', 'St. Mark’s Place']);
});

test('other scripts that run from left to right count, marks on their letters too', () => {
  expect(stretches('اللغة: kreyo\u0300l ayisyen، русский язык، বাংলা')).toEqual([
    'kreyo\u0300l ayisyen',
    'русский язык',
    'বাংলা',
  ]);
});

test('a long text costs no time to understand', () => {
  expect(leftToRightStretches(`${'a '.repeat(20_000)}(${'. '.repeat(20_000)}`)).toHaveLength(1);
  expect(leftToRightStretches('('.repeat(50_000))).toEqual([]);
  expect(leftToRightStretches('(a '.repeat(50_000))).toHaveLength(50_000);
});
