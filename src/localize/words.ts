import type { Words } from '../ast/nodes.ts';
import { placeholders } from '../ast/placeholders.ts';
import { findTranslation } from '../ast/translation.ts';
import type { LocalizeContext, LocalWords } from './state.ts';

/** Language of `templates/words.yaml`. */
const english = 'en';

/**
 * The interface words of the locale. One that has no translation, or a translation with other placeholders, stays English and
 * is tagged as such where it is printed (LO-15).
 */
export function localizeWords({ locale, catalogue, words }: LocalizeContext): LocalWords {
  const own = new Intl.Locale(locale).language === english;
  const translations = new Map<string, string>();
  for (const [key, source] of Object.entries(words)) {
    const translation = findTranslation(catalogue, `word:${key}`, source)?.translation.normalize('NFC');
    if (translation !== undefined && fits(translation, source)) translations.set(key, translation);
  }
  const merged: Words = { ...words, ...Object.fromEntries(translations) };
  return { words: merged, languageOf: (key) => (own || translations.has(key) ? locale : english) };
}

function fits(translation: string, source: string): boolean {
  return placeholders(translation).join() === placeholders(source).join();
}
