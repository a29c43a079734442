/** A way of counting, as gettext writes it and as a function: which of its forms goes with a number. */
export interface PluralRule {
  forms: number;
  expression: string;
  of: (n: number) => number;
}

const is = (condition: boolean) => (condition ? 0 : 1);
const endsIn = (n: number, least: number, most: number) => n % 10 >= least && n % 10 <= most;
const isTeen = (n: number) => n % 100 >= 10 && n % 100 < 20;
const isOnes = (n: number) => n % 10 === 1 && n % 100 !== 11;
const isFew = (n: number) => endsIn(n, 2, 4) && !isTeen(n);

/** How two forms, one and more, are told apart in most languages. */
const oneAndMore: PluralRule = { forms: 2, expression: '(n != 1)', of: (n) => is(n === 1) };

/** The ways of counting that gettext's manual lists, and the numbers of Latvian and Filipino. */
export const pluralRules: readonly PluralRule[] = [
  { forms: 1, expression: '0', of: () => 0 },
  oneAndMore,
  { forms: 2, expression: '(n > 1)', of: (n) => is(n <= 1) },
  { forms: 2, expression: '(n%10==1 && n%100!=11 ? 0 : 1)', of: (n) => is(isOnes(n)) },
  {
    forms: 2,
    expression: '(n<=3 && n>=1 || n%10!=4 && n%10!=6 && n%10!=9 ? 0 : 1)',
    of: (n) => is((n >= 1 && n <= 3) || ![4, 6, 9].includes(n % 10)),
  },
  {
    forms: 3,
    expression: '(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)',
    of: (n) => (isOnes(n) ? 0 : isFew(n) ? 1 : 2),
  },
  {
    forms: 3,
    expression: '(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)',
    of: (n) => (n === 1 ? 0 : isFew(n) ? 1 : 2),
  },
  { forms: 3, expression: '(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2)', of: (n) => (n === 1 ? 0 : n >= 2 && n <= 4 ? 1 : 2) },
  { forms: 3, expression: '(n==1 ? 0 : n==2 ? 1 : 2)', of: (n) => (n === 1 ? 0 : n === 2 ? 1 : 2) },
  {
    forms: 3,
    expression: '(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2)',
    of: (n) => (isOnes(n) ? 0 : n % 10 >= 2 && !isTeen(n) ? 1 : 2),
  },
  {
    forms: 3,
    expression: '(n%10==0 || n%100>=11 && n%100<=19 ? 0 : n%10==1 ? 1 : 2)',
    of: (n) => (n % 10 === 0 || isTeen(n) ? 0 : n % 10 === 1 ? 1 : 2),
  },
  {
    forms: 3,
    expression: '(n==1 ? 0 : n==0 || n%100>=1 && n%100<=19 ? 1 : 2)',
    of: (n) => (n === 1 ? 0 : n === 0 || (n % 100 >= 1 && n % 100 <= 19) ? 1 : 2),
  },
  {
    forms: 4,
    expression: '(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3)',
    of: (n) => [3, 0, 1, 2, 2][n % 100] ?? 3,
  },
  {
    forms: 6,
    expression: '(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)',
    of: (n) => (n <= 2 ? n : n % 100 >= 3 && n % 100 <= 10 ? 3 : n % 100 >= 11 ? 4 : 5),
  },
];

/** Numbers by which rules are told apart: all of them look at the last two digits, and at small numbers. */
const numbers = Array.from({ length: 300 }, (_, n) => n);

/**
 * The header `Plural-Forms` of a language: the way of counting that agrees with the language data of the platform. The guide counts nothing, but
 * gettext's tools ask for it.
 */
export function pluralForms(locale: string): string {
  const { forms, expression } = pluralRules.find((rule) => agrees(rule, locale)) ?? oneAndMore;
  return `nplurals=${forms}; plural=${expression};`;
}

/** Whether a rule and a language put the same numbers together. */
function agrees({ of }: PluralRule, locale: string): boolean {
  if (Intl.PluralRules.supportedLocalesOf(locale).length === 0) return false;
  const plural = new Intl.PluralRules(locale);
  const pairs = new Set(numbers.map((n) => `${of(n)} ${plural.select(n)}`));
  const count = (values: readonly (string | number)[]) => new Set(values).size;
  return pairs.size === count(numbers.map(of)) && pairs.size === count(numbers.map((n) => plural.select(n)));
}
