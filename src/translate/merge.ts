import type { Catalogue, Message } from '../ast/catalogue.ts';
import { findTranslation } from '../ast/translation.ts';
import { takeChanged } from './changes.ts';
import type { TemplateMessage } from './extract.ts';
import { type PoMessage, writePo } from './po.ts';
import { bySource, isOf, sourcesOf, succession } from './succession.ts';

/** Fields of a header: those that are set whatever the catalogue says, and those that it gets when it has none of that name. */
export interface HeaderFields {
  always: Readonly<Record<string, string>>;
  missing?: Readonly<Record<string, string>>;
}

/**
 * A catalogue brought up to date with the guide, as PO text. A translation whose English is unchanged stays, also where the
 * English has moved, or was away and comes back; one whose English has changed stays as fuzzy, with the English it was made
 * from; one that the guide has no place for goes to the end, commented out. Fields of the header that are not named here and the comment
 * above them stay. What a merge has made, the next one leaves as it is.
 */
export function mergeCatalogue(
  messages: readonly TemplateMessage[],
  existing: Catalogue | undefined,
  { always, missing }: HeaderFields,
): string {
  const { merged, obsolete } = mergeMessages(messages, existing);
  const fields = { ...reviewFields(existing), ...existing?.headers };
  return writePo(
    { fields: { ...fields, ...absent(missing, fields), ...always }, comment: existing?.comment },
    merged,
    obsolete,
  );
}

/** What the header says of the review, also of a catalogue that was made without its header's fields. */
function reviewFields(existing: Catalogue | undefined): Record<string, string> {
  const { by, date } = existing?.review ?? {};
  return { ...(by !== undefined && { 'X-Reviewed-By': by }), ...(date !== undefined && { 'X-Review-Date': date }) };
}

/** The fields that a header does not have, in any case of their letters. */
function absent(missing: Readonly<Record<string, string>> = {}, fields: Readonly<Record<string, string>>) {
  const known = new Set(Object.keys(fields).map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(missing).filter(([name]) => !known.has(name.toLowerCase())));
}

/** The messages of the guide with the translations that a catalogue has for them, and what is left of it. */
export function mergeMessages(
  messages: readonly TemplateMessage[],
  existing: Catalogue | undefined,
): { merged: PoMessage[]; obsolete: PoMessage[] } {
  const found = succession(messages, existing?.messages.values() ?? []);
  // A text that was never translated is no reason to call another one changed.
  for (const message of found.left)
    if (message.translation === '' && message.comment === undefined) found.left.delete(message);
  const known = new Map<string, Message>();
  const away = bySource(existing?.obsolete ?? []);
  for (const { context, source } of messages) {
    if (found.heirs.has(context)) continue;
    const message = findTranslation(existing, context, source) ?? away.get(source)?.at(-1);
    if (message) known.set(context, message);
  }
  takeChanged(
    messages.filter(({ context }) => !known.has(context)),
    found,
  );
  const merged = messages.map((message): PoMessage => {
    const from = found.heirs.get(message.context) ?? known.get(message.context);
    return { ...message, ...carry(message, from), extracted: message.comment };
  });
  return { merged, obsolete: obsolete(merged, found.left, existing) };
}

type Carried = Pick<PoMessage, 'translation' | 'fuzzy' | 'previous' | 'comment'>;

/** What a text takes over from the message that it continues. */
function carry({ source }: TemplateMessage, from: Message | undefined): Carried {
  if (!from) return { translation: '', fuzzy: false, comment: undefined };
  const { translation, previous, comment } = from;
  if (from.source === source)
    return { translation, fuzzy: from.fuzzy, previous: from.fuzzy ? previous : undefined, comment };
  const fuzzy = translation !== '' && !isOf(from, source);
  return { translation, fuzzy, previous: fuzzy ? (previous ?? from.source) : undefined, comment };
}

/** What has no place any more, the older first. One whose text stands somewhere leaves when that text is translated. */
function obsolete(merged: readonly PoMessage[], left: Iterable<Message>, existing: Catalogue | undefined): PoMessage[] {
  const translated = new Set(
    merged.filter(({ translation, fuzzy }) => translation !== '' && !fuzzy).map(({ source }) => source),
  );
  const gone = [...left].filter(({ translation }) => translation !== '');
  return [...(existing?.obsolete ?? []), ...gone].filter(
    (message) => !sourcesOf(message).some((source) => translated.has(source)),
  );
}
