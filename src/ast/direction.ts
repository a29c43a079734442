/** Scripts that are written from right to left (ISO 15924). */
const rightToLeft = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'];

/** A letter or sign of such a script, as the source of a pattern; what several scripts share, as `،`, counts for each of them. */
export const rightToLeftSign = `[${rightToLeft.map((script) => String.raw`\p{Script_Extensions=${script}}`).join('')}]`;

const anyRightToLeft = new RegExp(rightToLeftSign, 'u');

/** Base direction of a language (LO-09), from the script that its BCP 47 tag names or implies. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** Whether anything in a text is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return anyRightToLeft.test(text);
}
