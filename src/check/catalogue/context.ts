import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Catalogue, Message } from '../../ast/catalogue.ts';
import type { ParseInline } from '../../ast/inline.ts';
import { documentMessages, type SourceMessage } from '../../ast/messages.ts';
import type { Document, Words } from '../../ast/nodes.ts';
import type { Problem } from '../../ast/problem.ts';

/** What the rules for a catalogue look at. */
export interface CatalogueContext {
  catalogue: Catalogue;
  file: VFile;
  /** The document's messages, in reading order. */
  messages: readonly SourceMessage[];
  /** Translations that can come to print, with the text they stand for. */
  pairs: readonly Pair[];
  /** By context, the text that the document has now. */
  sources: ReadonlyMap<string, string>;
}

/** A translation beside its English, both as text and, where they are running text, as Markdown. */
export interface Pair {
  message: Message;
  source: readonly PhrasingContent[];
  translation: readonly PhrasingContent[];
  /** What is wrong when the translation is no single paragraph. */
  problem?: Problem;
}

/** A rule looks at a whole catalogue and adds its messages to the catalogue's file. */
export type CatalogueRule = (context: CatalogueContext) => void;

/** Prepares a catalogue for the rules: every translation is parsed once. */
export function catalogueContext({
  document,
  catalogue,
  file,
  words,
  parseInline,
}: Omit<CatalogueContext, 'messages' | 'pairs' | 'sources'> & {
  document: Document;
  words: Words;
  parseInline: ParseInline;
}): CatalogueContext {
  const messages = documentMessages(document, words);
  const sources = new Map(messages.map(({ context, source }) => [context, source]));
  const texts = new Set(sources.values());
  const markdown = new Set(messages.filter(({ kind }) => isMarkdown(kind)).map(({ source }) => source));
  const pairs = [...catalogue.messages.values()]
    .filter(({ source, translation, fuzzy }) => texts.has(source) && translation !== '' && !fuzzy)
    .map((message): Pair => {
      if (!markdown.has(message.source)) return { message, source: [], translation: [] };
      const { children, problem } = parseInline(message.translation);
      return { message, source: parseInline(message.source).children, translation: children, problem };
    });
  return { catalogue, file, messages, pairs, sources };
}

/** Whether messages of a kind are Markdown, and not plain text. */
function isMarkdown(kind: SourceMessage['kind']): boolean {
  return ['heading', 'paragraph', 'tableCell', 'name'].includes(kind);
}

/** Where a message stands in its file. */
export function placeOf({ line }: Message): Position {
  const point = { line, column: 1 };
  return { start: point, end: point };
}
