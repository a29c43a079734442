import { directionOf } from '../ast/direction.ts';
import { languageName } from '../ast/language.ts';
import { documentMessages } from '../ast/messages.ts';
import type { Document, Metadata } from '../ast/nodes.ts';
import { outlineOf } from '../ast/outline.ts';
import { plainText } from '../ast/plain-text.ts';
import type { ResourceRecord } from '../ast/resource.ts';
import { findTranslation } from '../ast/translation.ts';
import { walk } from '../ast/walk.ts';
import { localizeBlocks, localizeFigure } from './block.ts';
import { editionLines } from './edition-lines.ts';
import { frontLines } from './front.ts';
import { reviewOf } from './review.ts';
import { localizeRunning } from './running.ts';
import { sitePanel } from './site.ts';
import type { LocalizeContext, LocalizeState } from './state.ts';
import { localizeWords } from './words.ts';

/** The document in one language, as a new value. What has no translation stays as it is, tagged with its own language. */
export function localize(document: Document, context: LocalizeContext): Document {
  const { locale, catalogue } = context;
  const { sourceLocale } = document;
  // Words first: links and entries say them.
  const state: LocalizeState = {
    ...context,
    ...localizeWords(context),
    sourceLocale,
    organization: document.site?.name,
  };
  const heading = localizeRunning(document.heading, state);
  const children = localizeBlocks(document.children, state);
  const metadata = localizeMetadata(document.metadata, state);
  const review = reviewOf(catalogue, locale === sourceLocale);
  // The front lines speak of the whole: they come when it is known.
  const facts = { metadata, review, incomplete: isIncomplete(document, state), records: recordsOf(document) };
  const front = frontLines(facts, state);
  const title = plainText(heading.children);
  return {
    ...document,
    locale,
    languageName: languageName(locale),
    direction: directionOf(locale),
    title,
    metadata,
    review,
    words: state.words,
    wordsLeft: wordsLeft(state),
    heading,
    ...(document.cover && { cover: localizeFigure(document.cover, state) }),
    front,
    editionLines: editionLines(heading, { contact: metadata.contact, review }, state),
    panel: document.site ? sitePanel(document.site, state) : [],
    children,
    // Made from the translated headings, so that contents and text always agree.
    outline: outlineOf(children),
  };
}

function localizeMetadata(metadata: Metadata, state: LocalizeState): Metadata {
  const neutral = metadata.neutral && localizeNeutral(metadata.neutral, state);
  return { ...localizeDescription(metadata, state), ...(neutral && { neutral }) };
}

function localizeNeutral(
  neutral: NonNullable<Metadata['neutral']>,
  { catalogue, locale, sourceLocale }: LocalizeState,
): NonNullable<Metadata['neutral']> {
  const message = findTranslation(catalogue, 'metadata:neutral-title', neutral.title);
  if (message) return { ...neutral, title: message.translation.normalize('NFC') };
  return locale === sourceLocale ? neutral : { ...neutral, lang: sourceLocale };
}

function localizeDescription(metadata: Metadata, { catalogue, locale, sourceLocale }: LocalizeState): Metadata {
  if (metadata.description === undefined) return metadata;
  const message = findTranslation(catalogue, 'metadata:description', metadata.description);
  if (message) return { ...metadata, description: message.translation.normalize('NFC') };
  return locale === sourceLocale ? metadata : { ...metadata, descriptionLang: sourceLocale };
}

function wordsLeft({ words, locale, languageOf }: LocalizeState): Document['wordsLeft'] {
  const keys = Object.keys(words).filter((key) => languageOf(key) !== locale);
  return { keys, language: languageOf(keys[0] ?? '') };
}

function recordsOf(document: Document): ResourceRecord[] {
  return [...walk(document)].flatMap((member) => (member.type === 'resource' ? [member.record] : []));
}

/**
 * Whether anything that is translated is missing. Names of groups may stay; the guide's own language has only words to miss. Texts that a site
 * has written do not count: nobody is going to translate them, they may be in another language than the line speaks of, and the entry of each
 * says itself which language that is.
 */
function isIncomplete(document: Document, { catalogue, words, locale, languageOf }: LocalizeState): boolean {
  if (Object.keys(words).some((key) => languageOf(key) !== locale)) return true;
  if (locale === document.sourceLocale) return false;
  const messages = documentMessages(document, {}).filter(({ kind }) => kind !== 'name');
  return messages.some(({ context, source }) => findTranslation(catalogue, context, source) === undefined);
}
