import { directionOf } from '../ast/direction.ts';
import type { FontSettings } from '../ast/settings.ts';
import { scriptOf } from '../read/fonts.ts';
import { englishName } from '../translate/header.ts';

/**
 * What a language needs besides its translation, in lines for whoever starts it: its script and direction, whether there are faces for it, and
 * whether the language data of the platform (ICU) knows its dates, lists and name.
 */
export function languageNeeds(locale: string, fonts: FontSettings): string[] {
  const language = englishName(locale);
  const script = new Intl.Locale(locale).maximize().script ?? 'Latn';
  const name = new Intl.DisplayNames('en', { type: 'script', fallback: 'code' }).of(script) ?? script;
  const direction = directionOf(locale) === 'rtl' ? 'from right to left' : 'from left to right';
  return [
    `${language} (${locale}) is written in the script ${name} (${script}), ${direction}.`,
    fonts.scripts[scriptOf(fonts, locale)]
      ? `templates/fonts.yaml has faces for it.`
      : `templates/fonts.yaml has no faces for it: a build refuses the language until \`${script}\` stands under \`scripts:\` there.`,
    isKnown(locale)
      ? 'The language data of this computer knows its dates, its lists and its name.'
      : 'The language data of this computer does not know its dates, its lists or its name: look at these in a build with special care.',
  ];
}

function isKnown(locale: string): boolean {
  return [Intl.DateTimeFormat, Intl.ListFormat, Intl.DisplayNames].every(
    (data) => data.supportedLocalesOf(locale).length > 0,
  );
}
