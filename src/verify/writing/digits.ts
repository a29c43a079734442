/** A number of seven digits and more that is no date. */
const PHONE =
  /(?<![\p{L}\p{Nd}./-])(?!\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2})\+?\(?\p{Nd}(?:[ \u00a0().\-\u2010\u2011]{0,2}\p{Nd}){6,}/gu;
const TIME = /(?<![\p{Nd}:.])\p{Nd}{1,2}:\p{Nd}{2}(?![\p{Nd}:])/gu;
/** Digits among the Latin letters and signs that make an address. */
const ADDRESS =
  /(?:https?:\/\/|[A-Za-z][\w.-]*@)\S+|(?<![\p{L}\p{Nd}.])[A-Za-z\p{Nd}-]+(?:\.[A-Za-z\p{Nd}-]+)*\.[A-Za-z]{2,}(?:\/\S*)?/gu;

/** Phone numbers, times and addresses of a text. */
export function dialedAndTyped(text: string): string[] {
  return [PHONE, TIME, ADDRESS].flatMap((pattern) => text.match(pattern) ?? []);
}

/** Whether a text has digits that are not those of ASCII: `৪৪০`, `４４０`. */
export function hasOtherDigits(text: string): boolean {
  return /\p{Nd}/u.test(text.replaceAll(/[0-9]/g, ''));
}
