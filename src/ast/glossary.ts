/** The words that a language holds to: `locales/<bcp47>.glossary.yaml`, beside its catalogue. */
export interface Glossary {
  /** File name, for messages. */
  file: string;
  locale: string;
  terms: Term[];
}

/** A term of the guide, and what the language calls it. In both, `*` stands for any letters of a word. */
export interface Term {
  term: string;
  /** A translation has one of them where its English has the term; none while nobody has decided. */
  forms: string[];
  /** For translators: why this form, and not another. */
  note?: string;
}
