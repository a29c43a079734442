import { scriptOfLanguage } from './scripts.ts';

/** So many words one after the other are no chance, and no name of one or two words. */
const RUN = 3;
/** Addresses and tags, which are in no language. An address may go on in the next line. */
const ADDRESS = /\S*[@#/]\S*(?:(?<=[/\-.?&=_])\s\S+)*|(?<![\p{L}\p{N}])[\w-]+(?:\.[\w-]+)+/gu;

/** Words that names of groups have in small letters. */
const IN_NAMES = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** What a source language says: its runs of words, and its words in small letters. */
export interface SourceWords {
  runs: Set<string>;
  words: Set<string>;
}

/** The words of texts of the source language. */
export function sourceWords(texts: readonly string[]): SourceWords {
  const sentences = texts.flatMap(sentencesOf);
  return {
    runs: new Set(sentences.flatMap((all) => runsOf(all).map(({ key }) => key))),
    words: new Set(sentences.flat().filter((word) => /^\p{Ll}{3,}$/u.test(word) && !IN_NAMES.has(word))),
  };
}

/**
 * What of a text is left over from the source language: three words in a row that stand so in the source and are no name; where a script
 * other than Latin is written, also single words in small letters.
 */
export function residueIn(text: string, locale: string, { runs, words }: SourceWords): string[] {
  const sentences = sentencesOf(text);
  const rows = sentences
    .flatMap((all) =>
      joinedRuns(
        runsOf(all).filter(({ key }) => runs.has(key)),
        all,
      ),
    )
    .filter((row) => !isName(row));
  if (scriptOfLanguage(locale) === 'Latn') return rows;
  const single = sentences
    .flat()
    .filter((word) => words.has(word) && !rows.some((row) => row.split(' ').includes(word)));
  return [...rows, ...single];
}

/** Names are not translated, and all that matters in them has capitals. */
function isName(row: string): boolean {
  return row.split(' ').every((word) => IN_NAMES.has(word) || /^\P{Ll}/u.test(word));
}

/** Words of Latin script, in rows that nothing interrupts but a space. A hyphen joins: an address goes on after one. */
function sentencesOf(text: string): string[][] {
  return text
    .replaceAll(ADDRESS, ' \ufffc ')
    .split(/[^\p{Script=Latin}\p{M}’'\s-]+/u)
    .map((part) => part.match(/\p{Script=Latin}[\p{Script=Latin}\p{M}’'-]*/gu) ?? [])
    .filter((words) => words.length > 0);
}

function runsOf(words: readonly string[]): { key: string; at: number }[] {
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => ({
    key: words
      .slice(at, at + RUN)
      .join(' ')
      .toLowerCase(),
    at,
  }));
}

/** Runs that overlap are one piece of text. */
function joinedRuns(found: readonly { at: number }[], words: readonly string[]): string[] {
  const pieces: { from: number; to: number }[] = [];
  for (const { at } of found) {
    const last = pieces.at(-1);
    if (last && at <= last.to) last.to = at + RUN;
    else pieces.push({ from: at, to: at + RUN });
  }
  return pieces.map(({ from, to }) => words.slice(from, to).join(' '));
}
