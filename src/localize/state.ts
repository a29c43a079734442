import type { VFile } from 'vfile';
import type { Catalogue } from '../ast/catalogue.ts';
import type { Phrasing, PhrasingParent, Words } from '../ast/nodes.ts';

/** What a document is localized with. */
export interface LocalizeContext {
  /** BCP 47 tag of the language to make. */
  locale: string;
  /** Without one, everything keeps its own language and is tagged with it. */
  catalogue?: Catalogue;
  /** The file of the catalogue, whose path goes into what comes from it. */
  catalogueFile?: VFile;
  /** Interface words in English (`templates/words.yaml`). */
  words: Words;
  /** What else the guide is given out as: keys of the words, such as `format-text`. */
  formats: readonly string[];
  /** Reads the Markdown of a translation as `model` reads the guide's. */
  parsePhrasing: (markdown: string, words: Words, source: PhrasingParent) => Phrasing[];
}

/** The words of one language, some of which may still be English. */
export interface LocalWords {
  words: Words;
  /** Language that the word behind a key is in. */
  languageOf: (key: string) => string;
}

/** What the steps share. Nothing in it changes. */
export interface LocalizeState extends LocalizeContext, LocalWords {
  sourceLocale: string;
  /** Name of the organization that gives the guide out. */
  organization?: string;
}
