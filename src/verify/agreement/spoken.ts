import { languageOf } from '../writing/scripts.ts';
import { type Block, FOREIGN } from './reading.ts';

/** The language of the file, and that of the element. */
export interface Spoken {
  language: string;
  lang: string;
}

/** A text, and what of it is in the language of the file. */
export type Words = Required<Pick<Block, 'text' | 'own'>>;

/** A text in the language of its element. */
export function spokenWords(text: string, { language, lang }: Spoken): Words {
  return { text, own: languageOf(lang) === languageOf(language) ? text : FOREIGN };
}

/** What blocks say; of a block that marks no language nothing is known to be of the file's. */
export function wordsOf(blocks: readonly Block[]): Words[] {
  return blocks.map(({ text, own = '' }) => ({ text, own }));
}

/** One after the other. */
export function joined(all: readonly Words[], between = ''): Words {
  return { text: all.map(({ text }) => text).join(between), own: all.map(({ own }) => own).join(between) };
}
