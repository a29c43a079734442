/**
 * What the language data of the platform (ICU) says, LO-11. For a language that it does not know, ICU would quietly use the
 * language of the machine, and the output would depend on where it was made: here such a language gets a neutral form.
 */

/**
 * An ISO date in the words of a language; as it is where the language is not known. Days have no time zone: UTC throughout. Its spaces do not
 * break, because a date stays whole on its line (LP-10).
 */
export function formatDate(date: string, locale: string): string {
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const;
  if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return date;
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${date}T00:00:00Z`)).replaceAll(' ', '\u00a0');
}

/** What stands in a list: an element by its index, or what is written between elements. */
export type ListPart = { index: number } | { text: string };

/**
 * How a language joins things with "and" or "or"; with commas where the language is not known. `texts` are their words, because
 * what stands between them can depend on their sounds, as the Spanish "y" and "e" do.
 */
export function listParts(texts: readonly string[], type: 'conjunction' | 'disjunction', locale: string): ListPart[] {
  if (Intl.ListFormat.supportedLocalesOf(locale).length === 0) {
    return texts.flatMap((_, index) => (index === 0 ? [{ index }] : [{ text: ', ' }, { index }]));
  }
  let index = 0;
  const parts = new Intl.ListFormat(locale, { type }).formatToParts(texts);
  return parts.map((part) => (part.type === 'element' ? { index: index++ } : { text: part.value }));
}

/** The name of a language in that language (LO-14); its tag where it is not known. */
export function languageName(locale: string): string {
  if (Intl.DisplayNames.supportedLocalesOf(locale).length === 0) return locale;
  return new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
}
