import type { VFile } from 'vfile';
import type { Catalogue } from '../ast/catalogue.ts';
import type { Glossary } from '../ast/glossary.ts';
import type { ParseInline } from '../ast/inline.ts';
import type { Document, Words } from '../ast/nodes.ts';
import { type CatalogueRule, catalogueContext } from './catalogue/context.ts';
import { englishLeft } from './catalogue/english-left.ts';
import { englishWord } from './catalogue/english-word.ts';
import { fuzzyMessages } from './catalogue/fuzzy-messages.ts';
import { glossaryTerms } from './catalogue/glossary-terms.ts';
import { keptBold } from './catalogue/kept-bold.ts';
import { keptBreaks } from './catalogue/kept-breaks.ts';
import { keptCode } from './catalogue/kept-code.ts';
import { keptLinks } from './catalogue/kept-links.ts';
import { keptNotes } from './catalogue/kept-notes.ts';
import { keptNumbers } from './catalogue/kept-numbers.ts';
import { keptPlaceholders } from './catalogue/kept-placeholders.ts';
import { likelyLength } from './catalogue/likely-length.ts';
import { plainMarkup } from './catalogue/plain-markup.ts';
import { staleMessages } from './catalogue/stale-messages.ts';
import { unknownContexts } from './catalogue/unknown-contexts.ts';
import { untranslatedMessages } from './catalogue/untranslated-messages.ts';

const rules: readonly CatalogueRule[] = [
  // What a translation may not lose (LO-17).
  keptLinks,
  keptNumbers,
  keptPlaceholders,
  keptCode,
  keptNotes,
  keptBold,
  keptBreaks,
  plainMarkup,
  // What it says.
  glossaryTerms,
  englishLeft,
  englishWord,
  likelyLength,
  // How far it is.
  unknownContexts,
  staleMessages,
  fuzzyMessages,
  untranslatedMessages,
];

/** A catalogue, and what it is held against. */
export interface CatalogueInput {
  /** The document in its source language. */
  document: Document;
  catalogue: Catalogue;
  glossary?: Glossary;
  /** Takes the messages, at the lines of the catalogue. */
  file: VFile;
  /** Interface words in English. */
  words: Words;
  parseInline: ParseInline;
}

/** Checks a catalogue against the document that it translates. */
export function checkCatalogue(input: CatalogueInput): void {
  const context = catalogueContext(input);
  for (const rule of rules) rule(context);
}
