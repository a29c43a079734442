import { type LanguageForms, languageForms } from './language-forms.ts';

/**
 * How a language names itself, dates and lists (LO-11): as the language data of the platform (ICU) says, or our own table where it says
 * nothing. Of a language that it does not know, ICU would quietly speak the language of the machine, and the output would depend on
 * where it was made: one that nobody here knows gets a neutral form instead.
 */

/**
 * An ISO date in the words of a language; as it is where the language is not known. Days have no time zone: UTC throughout. Its spaces do not
 * break, because a date stays whole on its line (LP-10).
 */
export function formatDate(date: string, locale: string): string {
  return dateOf(date, locale).replaceAll(' ', '\u00a0');
}

/** The month of an ISO date in the words of a language: `November 2026`. */
export function formatMonth(date: string, locale: string): string {
  const forms = formsOf(locale);
  const month = date.slice(0, 7);
  if (forms) return `${forms.months[Number(date.slice(5, 7)) - 1] ?? month}\u00a0${date.slice(0, 4)}`;
  if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return month;
  const options = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${date}T00:00:00Z`)).replaceAll(' ', '\u00a0');
}

function dateOf(date: string, locale: string): string {
  const forms = formsOf(locale);
  if (forms) return ownDate(date, forms);
  if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return date;
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${date}T00:00:00Z`));
}

function ownDate(date: string, { date: form, months }: LanguageForms): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return form
    .replace('{day}', String(Number(day)))
    .replace('{month}', months[Number(month) - 1] ?? month)
    .replace('{year}', year);
}

/** What stands in a list: an element by its index, or what is written between elements. */
export type ListPart = { index: number } | { text: string };

/**
 * How a language joins things with "and" or "or"; with commas where the language is not known. `texts` are their words, because
 * what stands between them can depend on their sounds, as the Spanish "y" and "e" do.
 */
export function listParts(texts: readonly string[], type: 'conjunction' | 'disjunction', locale: string): ListPart[] {
  const forms = formsOf(locale);
  if (forms) return joined(texts.length, forms.list.between, forms.list[type]);
  if (Intl.ListFormat.supportedLocalesOf(locale).length === 0) return joined(texts.length, ', ', ', ');
  let index = 0;
  const parts = new Intl.ListFormat(locale, { type }).formatToParts(texts);
  return parts.map((part) => (part.type === 'element' ? { index: index++ } : { text: part.value }));
}

function joined(length: number, between: string, last: string): ListPart[] {
  return Array.from({ length }, (_, index): ListPart[] => {
    if (index === 0) return [{ index }];
    return [{ text: index === length - 1 ? last : between }, { index }];
  }).flat();
}

/** The name of a language in that language (LO-14); its tag where it is not known. */
export function languageName(locale: string): string {
  const forms = formsOf(locale);
  if (forms) return forms.name;
  if (Intl.DisplayNames.supportedLocalesOf(locale).length === 0) return locale;
  return new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
}

function formsOf(locale: string): LanguageForms | undefined {
  return languageForms[new Intl.Locale(locale).language];
}
