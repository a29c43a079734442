import type { Catalogue, Message } from '../ast/catalogue.ts';
import { findTranslation } from '../ast/translation.ts';
import type { TemplateMessage } from './extract.ts';
import { type PoMessage, writePo } from './po.ts';

/**
 * A catalogue brought up to date with the guide, as PO text. A translation whose English is unchanged stays, also where the
 * English has moved; one whose English has changed stays as fuzzy, with the English it was made from; one that the guide has no
 * place for goes to the end, commented out. `header` comes over the fields that the catalogue has.
 */
export function mergeCatalogue(
  messages: readonly TemplateMessage[],
  existing: Catalogue | undefined,
  header: Readonly<Record<string, string>>,
): string {
  const sources = new Set(messages.map(({ source }) => source));
  const merged = messages.map((message) => ({
    ...message,
    ...merge(message, existing, sources),
    extracted: message.comment,
  }));
  return writePo(
    { ...reviewFields(existing), ...existing?.headers, ...header },
    merged,
    obsolete(messages, existing, sources),
  );
}

/** What the header says of the review, also of a catalogue that was made without its header's fields. */
function reviewFields(existing: Catalogue | undefined): Record<string, string> {
  const { by, date } = existing?.review ?? {};
  return { ...(by !== undefined && { 'X-Reviewed-By': by }), ...(date !== undefined && { 'X-Review-Date': date }) };
}

type Carried = Pick<PoMessage, 'translation' | 'fuzzy' | 'previous' | 'comment'>;

function merge(
  { context, source }: TemplateMessage,
  existing: Catalogue | undefined,
  sources: ReadonlySet<string>,
): Carried {
  const own = existing?.messages.get(context);
  if (own?.source === source) return carry(own);
  const moved = findTranslation(existing, context, source);
  if (moved) return carry(moved);
  // When the English of this place now stands elsewhere, this is a new text and no changed one.
  if (!own || own.translation === '' || sources.has(own.source))
    return { translation: '', fuzzy: false, comment: undefined };
  return { ...carry(own), fuzzy: true, previous: own.previous ?? own.source };
}

function carry({ translation, fuzzy, previous, comment }: Message): Carried {
  return { translation, fuzzy, previous: fuzzy ? previous : undefined, comment };
}

function obsolete(
  messages: readonly TemplateMessage[],
  existing: Catalogue | undefined,
  sources: ReadonlySet<string>,
): PoMessage[] {
  const contexts = new Set(messages.map(({ context }) => context));
  return [...(existing?.messages.values() ?? [])].filter(
    ({ context, source, translation }) => translation !== '' && !contexts.has(context) && !sources.has(source),
  );
}
