import type { PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Catalogue, Message } from '../../ast/catalogue.ts';
import type { Glossary } from '../../ast/glossary.ts';
import type { ParseInline } from '../../ast/inline.ts';
import { documentMessages, type SourceMessage } from '../../ast/messages.ts';
import type { Document, Words } from '../../ast/nodes.ts';
import type { Problem } from '../../ast/problem.ts';
import { walkTranslated } from '../../ast/walk.ts';
import { said, saidIn } from './said.ts';

/** What the rules for a catalogue look at. */
export interface CatalogueContext {
  catalogue: Catalogue;
  /** What the language holds to, when it says so. */
  glossary?: Glossary;
  file: VFile;
  /** The document's messages, in reading order. */
  messages: readonly SourceMessage[];
  /** Translations that can come to print, with the text they stand for. */
  pairs: readonly Pair[];
  /** Names of the groups, of both kinds: every language may keep them. */
  groupNames: readonly string[];
  /** Language that the guide was written in. */
  sourceLocale: string;
  /** By context, the text that the document has now. */
  sources: ReadonlyMap<string, string>;
}

/** A translation beside its English, both as text and, where they are running text, as Markdown. */
export interface Pair {
  message: Message;
  kind: SourceMessage['kind'];
  source: readonly PhrasingContent[];
  translation: readonly PhrasingContent[];
  /** What each side says to a reader, without what every language copies. */
  sourceText: string;
  translationText: string;
  /** What is wrong when the translation is no single paragraph. */
  problem?: Problem;
}

/** A rule looks at a whole catalogue and adds its messages to the catalogue's file. */
export type CatalogueRule = (context: CatalogueContext) => void;

/** Prepares a catalogue for the rules: every translation is parsed once. */
export function catalogueContext({
  document,
  catalogue,
  glossary,
  file,
  words,
  parseInline,
}: Pick<CatalogueContext, 'catalogue' | 'glossary' | 'file'> & {
  document: Document;
  words: Words;
  parseInline: ParseInline;
}): CatalogueContext {
  const messages = documentMessages(document, words);
  const sources = new Map(messages.map(({ context, source }) => [context, source]));
  const kinds = kindsOf(messages);
  const pairs = [...catalogue.messages.values()]
    .filter(({ translation, fuzzy }) => translation !== '' && !fuzzy)
    .flatMap((message) => {
      const kind = kindOf(message, kinds);
      return kind === undefined ? [] : [pairOf(message, kind, parseInline)];
    });
  const { sourceLocale } = document;
  return { catalogue, glossary, file, messages, pairs, sources, sourceLocale, groupNames: groupNames(document) };
}

function groupNames(document: Document): string[] {
  const records = [...walkTranslated(document)].flatMap((member) =>
    member.type === 'resource' ? [member.record] : [],
  );
  return records.flatMap(({ name, alternateName }) => [name, ...(alternateName === undefined ? [] : [alternateName])]);
}

/** Language of the interface words (`templates/words.yaml`). */
const english = 'en';

/** Whether a catalogue is of the language that a text was written in, perhaps of another variety: then most words stay as they are. */
export function isOwnLanguage({ kind }: Pair, { catalogue, sourceLocale }: CatalogueContext): boolean {
  const source = kind === 'word' ? english : sourceLocale;
  return new Intl.Locale(catalogue.locale).language === new Intl.Locale(source).language;
}

/** What the guide has its texts as. */
interface Kinds {
  /** By context. */
  places: ReadonlyMap<string, SourceMessage>;
  /** By text: as the first running text that it is, or else as the first of all. */
  texts: ReadonlyMap<string, SourceMessage['kind']>;
}

function kindsOf(messages: readonly SourceMessage[]): Kinds {
  const texts = new Map<string, SourceMessage['kind']>();
  for (const { source, kind } of messages) {
    const known = texts.get(source);
    if (known === undefined || (!isMarkdown(known) && isMarkdown(kind))) texts.set(source, kind);
  }
  return { places: new Map(messages.map((message) => [message.context, message])), texts };
}

/** What the guide has the text of a message as: in its own place, or else wherever it stands now, as running text first. */
function kindOf({ context, source }: Message, { places, texts }: Kinds): SourceMessage['kind'] | undefined {
  const own = places.get(context);
  return own?.source === source ? own.kind : texts.get(source);
}

function pairOf(message: Message, kind: SourceMessage['kind'], parseInline: ParseInline): Pair {
  const { source, translation } = message;
  if (!isMarkdown(kind))
    return { message, kind, source: [], translation: [], sourceText: said(source), translationText: said(translation) };
  const before = parseInline(source).children;
  const { children: after, problem } = parseInline(translation);
  return {
    message,
    kind,
    source: before,
    translation: after,
    sourceText: saidIn(before),
    translationText: saidIn(after),
    problem,
  };
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
