/** Whether a language tag has the shape that PDF/UA-1 asks for: subtags of one to eight letters or digits, the first of letters. */
export function isLanguageTag(tag: string): boolean {
  return /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(tag);
}
