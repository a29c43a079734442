import { directionOf } from '../../ast/direction.ts';

/** Scripts whose letters join or cluster: space between them breaks words. */
export const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Adlam}\p{Script=Bengali}\p{Script=Devanagari}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Sinhala}]/u;

/** Scripts that are told apart here, by their ISO 15924 codes. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  Arab: /\p{Script=Arabic}/gu,
  Beng: /\p{Script=Bengali}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Grek: /\p{Script=Greek}/gu,
  Hang: /\p{Script=Hangul}/gu,
  Hani: /\p{Script=Han}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Latn: /\p{Script=Latin}/gu,
};

/** Anything but Latin letters, and signs that all scripts share. */
const NOT_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** The script that most letters of a text are of; nothing for a text without letters of a known one. */
export function scriptOfText(text: string): string | undefined {
  // Nearly all texts are Latin alone: no need to count.
  if (!NOT_LATIN.test(text)) return /\p{Script=Latin}/u.test(text) ? 'Latn' : undefined;
  let [most, count] = [undefined as string | undefined, 0];
  for (const [script, letters] of Object.entries(LETTERS)) {
    const found = text.match(letters)?.length ?? 0;
    if (found > count) [most, count] = [script, found];
  }
  return most;
}

/** The script of a language, as its tag says or implies: `Hans` for `zh`. Nothing for no language or a tag that is none. */
export function scriptOfLanguage(locale: string | undefined): string | undefined {
  try {
    return locale === undefined ? undefined : new Intl.Locale(locale).maximize().script;
  } catch {
    return undefined;
  }
}

/** Scripts that are written from the right, as `scriptOfText` names them. */
const FROM_THE_RIGHT = new Set(['Arab', 'Hebr']);

/** Whether most letters of a text are written from the right. */
export function isFromTheRight(text: string): boolean {
  return FROM_THE_RIGHT.has(scriptOfText(text) ?? '');
}

/** Whether a language is written from the right; not so of no language, or of a tag that is none. */
export function isLanguageFromTheRight(locale: string | undefined): boolean {
  return locale !== undefined && scriptOfLanguage(locale) !== undefined && directionOf(locale) === 'rtl';
}

/** The first subtag of a language tag, in small letters. */
export function languageOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}
