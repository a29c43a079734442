import { warnOnce } from '../report.ts';
import { type CatalogueRule, isOwnLanguage, type Pair, placeOf } from './context.ts';
import { isNamed, namesIn } from './names.ts';
import { wordsOf } from './words-of.ts';

/** Words that two languages can share: `Contact`, `Online chats`. */
const most = 2;

/** What the build itself says is said in the language (LO-11): no interface words that are only copied. */
export const englishWord: CatalogueRule = (context) => {
  const { file, catalogue, groupNames, pairs } = context;
  for (const pair of pairs) {
    if (!isCopiedWord(pair) || isOwnLanguage(pair, context)) continue;
    const { message, sourceText } = pair;
    const names = namesIn(sourceText, groupNames);
    const words = wordsOf(sourceText).filter((word) => !isNamed(word, names));
    if (words.length <= most) continue;
    warnOnce(file, {
      reason: `Unexpected English \`${message.translation}\` in \`${message.context}\`, expected words of \`${catalogue.locale}\``,
      rule: 'english-word',
      place: placeOf(message),
      hint: 'Translate it, and keep what is in braces.',
    });
  }
};

/** Whether a pair is an interface word that is the same on both sides. */
export function isCopiedWord({ kind, sourceText, translationText }: Pair): boolean {
  return kind === 'word' && translationText === sourceText;
}
