/** What stands between a label and what it labels, where it is not a colon and a space (LO-12): by language subtag. */
const colons: Readonly<Record<string, string>> = { fr: '\u00A0: ', ja: '：', zh: '：' };

/** The colon of a language, with its spaces. */
export function colonOf(locale: string): string {
  return colons[new Intl.Locale(locale).language] ?? ': ';
}

/** What follows the title of a column before its cell: a sign that ends the title serves as a colon, a wide one with the space in it. */
export function afterTitle(title: string, locale: string): string {
  const sign = /(?:([:?؟])|[：？])\s*$/.exec(title);
  if (!sign) return colonOf(locale);
  return sign[1] ? ' ' : '';
}
