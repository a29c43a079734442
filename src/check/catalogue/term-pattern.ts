/**
 * What `*` stands for: letters, the marks on them, and the invisible signs that join or part them inside a word. No word has more of them:
 * in a text of nothing but letters, stars would else be tried in all ways without end.
 */
const LETTERS = String.raw`[\p{L}\p{M}\p{Join_Control}]{0,30}`;

/** The words of a term or a form as a pattern: in any case, with any white space between them (also U+00A0 and U+202F). */
export function wordsPattern(words: string): string {
  return patternOf(words, (word) => word.split(/\*+/).map(escaped).join(LETTERS));
}

/** The same of words that stand for nothing but themselves, stars and all. */
export function plainPattern(words: string): string {
  return patternOf(words, escaped);
}

function patternOf(words: string, pattern: (word: string) => string): string {
  return words.normalize('NFC').trim().split(/\s+/).map(pattern).join(String.raw`\s+`);
}

/** A place at which no word goes on. */
export const wholeWords = (pattern: string): string =>
  String.raw`(?<![\p{L}\p{M}\p{N}])${pattern}(?![\p{L}\p{M}\p{N}])`;

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*|?+()[\]{}/]/g, String.raw`\$&`);
}

/** Patterns by their text: the glossaries of all languages ask for the same terms, and a pattern over all of Unicode takes long to make. */
const made = new Map<string, RegExp>();

/** A pattern in any case, which finds all places of a text. */
export function anyCase(pattern: string): RegExp {
  const known = made.get(pattern) ?? new RegExp(pattern, 'giu');
  made.set(pattern, known);
  return known;
}

/** Letters that every text has in which the words are found, as `folded` gives them: most texts have not, and need no pattern. */
export function lettersOf(words: string): string {
  const stretches = words.normalize('NFC').split(/[\s*]+/);
  return folded(stretches.reduce((longest, one) => (one.length > longest.length ? one : longest), ''));
}

/** Letters in one case, those too that have several. */
export function folded(text: string): string {
  return text.toUpperCase().toLowerCase();
}
