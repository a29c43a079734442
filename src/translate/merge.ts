import type { Catalogue, Message } from '../ast/catalogue.ts';
import { findTranslation } from '../ast/translation.ts';
import type { TemplateMessage } from './extract.ts';
import { type PoMessage, writePo } from './po.ts';

/**
 * A catalogue brought up to date with the guide, as PO text. A translation whose English is unchanged stays, also where the
 * English has moved, or was away and comes back; one whose English has changed stays as fuzzy, with the English it was made
 * from; one that the guide has no place for goes to the end, commented out. `header` comes over the fields that the catalogue
 * has; the comment above them stays. What a merge has made, the next one leaves as it is.
 */
export function mergeCatalogue(
  messages: readonly TemplateMessage[],
  existing: Catalogue | undefined,
  header: Readonly<Record<string, string>>,
): string {
  const sources = new Set(messages.map(({ source }) => source));
  const merged: PoMessage[] = messages.map((message) => ({
    ...message,
    ...merge(message, existing, sources),
    extracted: message.comment,
  }));
  const fields = { ...reviewFields(existing), ...existing?.headers, ...header };
  return writePo({ fields, comment: existing?.comment }, merged, obsolete(merged, existing, sources));
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
  if (!own || own.translation === '' || sources.has(own.source)) {
    const returned = existing?.obsolete?.findLast((message) => message.source === source);
    return returned ? carry(returned) : { translation: '', fuzzy: false, comment: undefined };
  }
  return { ...carry(own), fuzzy: true, previous: own.previous ?? own.source };
}

function carry({ translation, fuzzy, previous, comment }: Message): Carried {
  return { translation, fuzzy, previous: fuzzy ? previous : undefined, comment };
}

/** What has no place any more, the older first. One whose text has come back leaves only when that text is translated again. */
function obsolete(
  merged: readonly PoMessage[],
  existing: Catalogue | undefined,
  sources: ReadonlySet<string>,
): PoMessage[] {
  const contexts = new Set(merged.map(({ context }) => context));
  const translated = new Set(
    merged.filter(({ translation, fuzzy }) => translation !== '' && !fuzzy).map(({ source }) => source),
  );
  const gone = [...(existing?.messages.values() ?? [])].filter(
    ({ context, source, translation }) => translation !== '' && !contexts.has(context) && !sources.has(source),
  );
  const older = (existing?.obsolete ?? []).filter(({ source }) => !translated.has(source));
  return [...older, ...gone];
}
