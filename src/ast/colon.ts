/** What stands between a label and what it labels, where it is not a colon and a space (LO-12): by language subtag. */
const colons: Readonly<Record<string, string>> = { fr: '\u00A0: ', ja: '：', zh: '：' };

/** The colon of a language, with its spaces. */
export function colonOf(locale: string): string {
  return colons[new Intl.Locale(locale).language] ?? ': ';
}
