import type { Catalogue, Message } from './catalogue.ts';

/** By text, the translations that a catalogue has for it; made once for each, so that no text looks through all messages. */
const usable = new WeakMap<Catalogue['messages'], ReadonlyMap<string, Same>>();

/** The first message of a text, and whether all others translate it in the same way. */
interface Same {
  first: Message;
  agree: boolean;
}

/**
 * The translation to print for a message: made from exactly this text and not fuzzy. A text that has moved to another place is
 * found again by its words, as long as the catalogue translates them in one way only; so a paragraph put in before others does
 * not cost them their translations.
 */
export function findTranslation(
  catalogue: Catalogue | undefined,
  context: string,
  source: string,
): Message | undefined {
  if (!catalogue) return undefined;
  const own = catalogue.messages.get(context);
  if (own?.source === source) return isUsable(own) ? own : undefined;
  const same = usableOf(catalogue.messages).get(source);
  return same?.agree ? same.first : undefined;
}

function usableOf(messages: Catalogue['messages']): ReadonlyMap<string, Same> {
  const known = usable.get(messages);
  if (known) return known;
  const bySource = new Map<string, Same>();
  for (const message of messages.values()) {
    if (!isUsable(message)) continue;
    const same = bySource.get(message.source);
    if (!same) bySource.set(message.source, { first: message, agree: true });
    else if (same.first.translation !== message.translation) same.agree = false;
  }
  usable.set(messages, bySource);
  return bySource;
}

function isUsable(message: Message): boolean {
  return message.translation !== '' && !message.fuzzy;
}
