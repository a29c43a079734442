import { expect, test } from 'vitest';
import { pluralForms, pluralRules } from '../../src/translate/plural-forms.ts';

test.each(pluralRules)('$expression is what its function says, and gives $forms forms', ({ forms, expression, of }) => {
  // What gettext writes in C means the same in JavaScript.
  const evaluate = new Function('n', `return Number(${expression})`) as (n: number) => number;
  const isQuestion = /\?/.test(expression);
  const numbers = Array.from({ length: 1000 }, (_, n) => n);
  // A condition alone is true, 1, for the second form.
  expect(numbers.map(of)).toEqual(numbers.map((n) => (isQuestion || forms === 1 ? evaluate(n) : Number(evaluate(n)))));
  expect(new Set(numbers.map(of)).size).toBe(forms);
});

test.each([
  ['es', 2, '(n != 1)'],
  ['fr', 2, '(n > 1)'],
  ['pt-BR', 2, '(n > 1)'],
  ['it', 2, '(n != 1)'],
  ['ht', 2, '(n != 1)'],
  ['zh-Hans', 1, '0'],
  ['ko', 1, '0'],
  ['pl', 3, '(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)'],
  ['cs', 3, '(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2)'],
])('%s has %d forms: %s', (locale, forms, expression) => {
  expect(pluralForms(locale)).toBe(`nplurals=${forms}; plural=${expression};`);
});

test.each([
  ['ru', 3],
  ['ar', 6],
  ['sl', 4],
  ['lt', 3],
  ['lv', 3],
  ['ro', 3],
  ['he', 3],
  ['fil', 2],
])('%s has %d forms', (locale, forms) => {
  expect(pluralForms(locale)).toContain(`nplurals=${forms};`);
});
