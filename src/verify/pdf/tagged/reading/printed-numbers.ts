/** A text with its numbers taken out: what the page numbers of all pages have in common. */
export function withoutNumbers(text: string): string {
  return text.replaceAll(/\p{Nd}+/gu, '#');
}

/** The numbers of a text, in the digits of ASCII. */
export function numbersIn(text: string): string[] {
  return [...text.matchAll(/\p{Nd}+/gu)].map(([digits]) => [...digits].map(asciiDigit).join(''));
}

/** Digits of each script stand in a row of ten that begins at a multiple of ten from its zero. */
function asciiDigit(digit: string): string {
  if (/[0-9]/.test(digit)) return digit;
  let value = 0;
  for (let code = (digit.codePointAt(0) ?? 0) - 1; value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code)); code -= 1)
    value += 1;
  return String(value);
}
