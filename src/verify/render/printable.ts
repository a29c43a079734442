/** Controls and halves of characters: a file from elsewhere can hold them, and a terminal or a page must not obey them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must go
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]+|\p{Surrogate}/gu;

/** Text from a file, without what could act on the place where it is shown. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, ' ');
}
