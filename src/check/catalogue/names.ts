import type { TextRange } from '../../ast/isolates.ts';
import { anyCase, folded, lettersOf, plainPattern, wholeWords } from './term-pattern.ts';

/** A word with a capital. */
const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}\p{N}’'-]*`;

/**
 * Several of them, with at most two short words between two (`Council for Mental Wellbeing`, `Federación de los Derechos`), or a comma as
 * languages write it (`Facebook, Instagram`).
 */
const PROPER = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}’'-])\p{Ll}{0,3}${CAPITAL}(?:(?:\s+|\s*[,،、，]\s*)(?:\p{Ll}{1,3}\s+){0,2}${CAPITAL})+`,
  'gu',
);

/** Letters that stand for a name: `PWUD`. */
const ACRONYM = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu;

/** Numbers are no words of a language. */
const NUMBER = /(?<![\p{L}\p{N}])\p{N}+(?![\p{L}\p{N}])/gu;

/** Patterns of those of the names that a text may have. */
function patternsFor(text: string, names: readonly string[]): RegExp[] {
  const inOneCase = folded(text);
  return names
    .filter((name) => inOneCase.includes(lettersOf(name)))
    .map((name) => anyCase(wholeWords(plainPattern(name))));
}

/** Where a text has what every language may keep: names of the groups, acronyms, words that a capital makes a name, and numbers. */
export function namesIn(text: string, names: readonly string[]): TextRange[] {
  return [...patternsFor(text, names), PROPER, ACRONYM, NUMBER].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}

/** Whether a word is part of one of these names. */
export function isNamed({ start, end }: TextRange, names: readonly TextRange[]): boolean {
  return names.some((name) => name.start <= start && name.end >= end);
}
