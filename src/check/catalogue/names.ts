import type { TextRange } from '../../ast/isolates.ts';
import { anyCase, folded, plainPattern, wholeWords } from './term-pattern.ts';

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

/** The names of a guide as patterns. A text is held only against those whose rarest word it has: a long guide has many names. */
interface Patterns {
  byWord: ReadonlyMap<string, readonly string[]>;
  /** Those without a word. */
  others: readonly string[];
}

/** Many messages ask for the same list. */
const compiled = new WeakMap<readonly string[], Patterns>();

function patternsOf(names: readonly string[]): Patterns {
  const known = compiled.get(names);
  if (known) return known;
  const words = names.map(foldedWords);
  const uses = new Map<string, number>();
  for (const word of words.flat()) uses.set(word, (uses.get(word) ?? 0) + 1);
  const byWord = new Map<string, string[]>();
  const others: string[] = [];
  for (const [index, name] of names.entries()) {
    const pattern = wholeWords(plainPattern(name));
    const [rarest] = [...(words[index] ?? [])].sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0));
    if (rarest === undefined) others.push(pattern);
    else {
      const same = byWord.get(rarest) ?? [];
      same.push(pattern);
      byWord.set(rarest, same);
    }
  }
  const patterns = { byWord, others };
  compiled.set(names, patterns);
  return patterns;
}

function patternsFor(text: string, names: readonly string[]): RegExp[] {
  const { byWord, others } = patternsOf(names);
  const found = [...new Set(foldedWords(text))].flatMap((word) => byWord.get(word) ?? []);
  return [...others, ...found].map(anyCase);
}

/** Letters, marks and digits that stand together, without case, as the patterns tell words apart. */
function foldedWords(text: string): string[] {
  return (text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(folded);
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
