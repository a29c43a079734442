import { warnOnce } from '../report.ts';
import { type CatalogueRule, isOwnLanguage, type Pair, placeOf } from './context.ts';
import { isCopiedWord } from './english-word.ts';
import { isNamed, namesIn } from './names.ts';
import { type Word, wordsOf } from './words-of.ts';

/** Words in a row that two languages never share, names apart. */
const fewest = 4;

/** Nothing of the English is left in a translation (LO-11): no row of its words, in their order, that is not a name. */
export const englishLeft: CatalogueRule = (context) => {
  const { file, catalogue, groupNames, pairs } = context;
  for (const pair of pairs) {
    if (pair.kind === 'name' || isCopiedWord(pair) || isOwnLanguage(pair, context)) continue;
    for (const words of left(pair, groupNames)) {
      warnOnce(file, {
        reason: `Unexpected English \`${words}\` in \`${pair.message.context}\`, expected words of \`${catalogue.locale}\``,
        rule: 'english-left',
        place: placeOf(pair.message),
        hint: 'Translate these words. A name may stay: write it with the capitals that it has.',
      });
    }
  }
};

function left({ sourceText, translationText }: Pair, groupNames: readonly string[]): string[] {
  const words = wordsOf(translationText);
  const rows = sharedRows(words, wordsOf(sourceText));
  if (rows.length === 0) return [];
  const names = namesIn(translationText, groupNames);
  return rows
    .filter((row) => row.filter((word) => !isNamed(word, names)).length >= fewest)
    .map((row) => translationText.slice(row[0]?.start, row.at(-1)?.end).replaceAll(/\s+/g, ' '));
}

/** Rows of words that stand in the source too, none shorter than what two languages may share. */
function sharedRows(words: readonly Word[], source: readonly Word[]): Word[][] {
  const longest = longestRows(
    words,
    source.map(({ value }) => value),
  );
  const rows: Word[][] = [];
  for (let index = 0; index < words.length; index++) {
    const length = longest[index] ?? 0;
    if (length < fewest) continue;
    rows.push(words.slice(index, index + length));
    index += length - 1;
  }
  return rows;
}

/** For each word, how many from it on stand in the source too, in the same order and without any other between them. */
function longestRows(words: readonly Word[], source: readonly string[]): number[] {
  const longest = words.map(() => 0);
  // From the end: a row is one word and the row that begins with the next word on both sides.
  let next = source.map(() => 0);
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const after = next;
    next = source.map((value, start) => (value === words[index]?.value ? 1 + (after[start + 1] ?? 0) : 0));
    longest[index] = next.reduce((most, length) => Math.max(most, length), 0);
  }
  return longest;
}
