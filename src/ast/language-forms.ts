/** What a language says where the platform's language data (ICU) has nothing of it. */
export interface LanguageForms {
  /** Its name in itself. */
  name: string;
  /** January to December, as they stand in a date. */
  months: readonly string[];
  /** A full date, of `{day}`, `{month}` and `{year}`. */
  date: string;
  /** What stands between the parts of a list, and before its last part. */
  list: { between: string; conjunction: string; disjunction: string };
}

/** By language subtag; a further language is one more row (LO-15). */
export const languageForms: Readonly<Record<string, LanguageForms>> = {
  ht: {
    name: 'kreyòl ayisyen',
    months: ['janvye', 'fevriye', 'mas', 'avril', 'me', 'jen', 'jiyè', 'out', 'septanm', 'oktòb', 'novanm', 'desanm'],
    date: '{day} {month} {year}',
    list: { between: ', ', conjunction: ' ak ', disjunction: ' oswa ' },
  },
};
