/** A gettext catalogue of one language, and what its header says of its review. */
export interface Catalogue {
  /** File name, for messages. */
  file: string;
  locale: string;
  /** By message context: a block id, or `word:` and a key of `templates/words.yaml`. */
  messages: ReadonlyMap<string, Message>;
  /** What an earlier guide had (`#~`): nothing prints it, and a merge keeps it for the day on which its text comes back. */
  obsolete?: readonly Message[];
  review: { by?: string; date?: string };
  /** All fields of the header, in their order, so that a merge keeps those it does not know. */
  headers?: Readonly<Record<string, string>>;
  /** What translators wrote above the header (`# …`), of the catalogue as a whole. */
  comment?: string;
}

/** One text and its translation. */
export interface Message {
  context: string;
  /** The English the translation was made from. */
  source: string;
  /** Empty when not translated. */
  translation: string;
  fuzzy: boolean;
  /** The English before the last change, of a fuzzy message (`#| msgid`). */
  previous?: string;
  /** What translators wrote about it (`# …`). */
  comment?: string;
  /** Line of `msgctxt` in the file. */
  line: number;
}
