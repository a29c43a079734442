/** A text with its numbers taken out: what the page numbers of all pages have in common. */
export function withoutNumbers(text: string): string {
  return text.replaceAll(/\p{Nd}+/gu, '#');
}

/** The numbers of a text, in the digits of ASCII. */
export function numbersIn(text: string): string[] {
  return [...text.matchAll(/\p{Nd}+/gu)].map(([digits]) => [...digits].map(asciiDigit).join(''));
}

/**
 * What a text gives as the number of a page, told by the label that it should have: the label itself, or else whatever has the form of
 * one, such as `iv` or `A-3`. Those of a contents line stand last, those of a page come first.
 */
export function pageNumberIn(text: string, label: string, where: 'first' | 'last'): string | undefined {
  const end = where === 'first' ? 0 : -1;
  if (/^\d+$/.test(label)) return numbersIn(text).at(end);
  const words = text.split(/[\s,;:|()]+/).filter((word) => word !== '');
  if (words.includes(label)) return label;
  const forms = [/\p{Nd}/u, ...FORMS.filter((form) => form.test(label))];
  return words.filter((word) => forms.some((form) => form.test(word))).at(end);
}

/** Numbers without digits: Roman ones, and letters of which one repeats. Small ones and capitals are not mixed. */
const FORMS = [
  /^(?=.)m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/,
  /^(?=.)M*(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/,
  /^([a-z])\1*$/,
  /^([A-Z])\1*$/,
];

/** Digits of each script stand in a row of ten that begins at a multiple of ten from its zero. */
function asciiDigit(digit: string): string {
  if (/[0-9]/.test(digit)) return digit;
  let value = 0;
  for (let code = (digit.codePointAt(0) ?? 0) - 1; value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code)); code -= 1)
    value += 1;
  return String(value);
}
