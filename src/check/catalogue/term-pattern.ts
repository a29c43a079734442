/** What `*` stands for: letters, the marks on them, and the invisible signs that join or part them inside a word. */
const LETTERS = String.raw`[\p{L}\p{M}\p{Join_Control}]*`;

/** The words of a term or a form as a pattern: in any case, with any white space between them (also U+00A0 and U+202F). */
export function wordsPattern(words: string): string {
  return words
    .normalize('NFC')
    .trim()
    .split(/\s+/)
    .map((word) => word.split('*').map(escaped).join(LETTERS))
    .join(String.raw`\s+`);
}

/** A place at which no word goes on. */
export const wholeWords = (pattern: string): string =>
  String.raw`(?<![\p{L}\p{M}\p{N}])${pattern}(?![\p{L}\p{M}\p{N}])`;

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.|?+()[\]{}/]/g, String.raw`\$&`);
}
