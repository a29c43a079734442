import type { Catalogue, Message } from '../../src/ast/catalogue.ts';
import { documentMessages } from '../../src/ast/messages.ts';
import type { Document } from '../../src/ast/nodes.ts';
import { localize } from '../../src/localize/index.ts';
import { phrasingParser } from '../../src/model/phrasing-parser.ts';
import { parseInline } from '../../src/parse/inline.ts';
import { words } from '../model/guide.ts';

/** A catalogue with these translations, by context; each is made from what the document says now unless it says otherwise. */
export function catalogueOf(
  document: Document,
  translations: Readonly<Record<string, string | Partial<Message>>>,
  { locale = 'es', review = {} }: { locale?: string; review?: Catalogue['review'] } = {},
): Catalogue {
  const sources = new Map(documentMessages(document, words).map(({ context, source }) => [context, source]));
  const messages = Object.entries(translations).map(([context, given], index): Message => {
    const message = typeof given === 'string' ? { translation: given } : given;
    return { context, source: sources.get(context) ?? '', translation: '', fuzzy: false, line: 10 + index, ...message };
  });
  return {
    file: `locales/${locale}.po`,
    locale,
    review,
    messages: new Map(messages.map((message) => [message.context, message])),
  };
}

/** A translation for everything, by a rule. */
export function translateAll(document: Document, translate: (source: string) => string): Record<string, string> {
  return Object.fromEntries(
    documentMessages(document, words).map(({ context, source }) => [context, translate(source)]),
  );
}

/** Localizes as the pipeline does. */
export function localized(
  document: Document,
  { locale = 'es', catalogue, formats = [] }: { locale?: string; catalogue?: Catalogue; formats?: string[] } = {},
): Document {
  return localize(document, { locale, catalogue, words, formats, parsePhrasing: phrasingParser(parseInline) });
}
