/** A gettext catalogue of one language, and what its header says of its review. */
export interface Catalogue {
  /** File name, for messages. */
  file: string;
  locale: string;
  /** By message context: a block id, or `word:` and a key of `templates/words.yaml`. */
  messages: ReadonlyMap<string, Message>;
  review: { by?: string; date?: string };
}

export interface Message {
  context: string;
  /** The English the translation was made from. */
  source: string;
  /** Empty when not translated. */
  translation: string;
  fuzzy: boolean;
  /** Line of `msgctxt` in the file. */
  line: number;
}
