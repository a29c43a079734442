import type { Message } from '../ast/catalogue.ts';

/** A text of the guide, as far as it matters where its translation comes from. */
export interface Place {
  context: string;
  source: string;
}

/** Which message of a catalogue each text of the guide continues, and what nothing continues yet. */
export interface Succession {
  /** By context of the guide. */
  heirs: Map<string, Message>;
  /** In the order of the catalogue. */
  left: Set<Message>;
}

/**
 * Every message of a catalogue goes to one text of the guide: to its own where that has not changed, else to an equal text that has none. So
 * of two equal sentences the one that stays keeps its message, and the other one's waits for what became of its own. What is translated goes
 * first.
 */
export function succession(places: readonly Place[], messages: Iterable<Message>): Succession {
  const found: Succession = { heirs: new Map(), left: new Set(messages) };
  const before = byContext(found.left);
  const own = ({ context, source }: Place) => {
    const message = before.get(context);
    return message && isOf(message, source) ? message : undefined;
  };
  for (const place of places) if (own(place)?.translation) take(found, place, own(place));
  const translated = bySource([...found.left].filter(({ translation }) => translation !== ''));
  for (const place of places) {
    if (found.heirs.has(place.context)) continue;
    const equal = translated.get(place.source) ?? [];
    // What has been taken is never left again: it is passed once, however many equal texts follow.
    while (equal[0] && !found.left.has(equal[0])) equal.shift();
    take(found, place, equal[0] ?? own(place));
  }
  return found;
}

/** Messages by the texts that they can be said to be of, in their order. */
export function bySource(messages: Iterable<Message>): ReadonlyMap<string, Message[]> {
  const texts = new Map<string, Message[]>();
  for (const message of messages) {
    for (const source of sourcesOf(message)) {
      const others = texts.get(source);
      if (others) others.push(message);
      else texts.set(source, [message]);
    }
  }
  return texts;
}

/** Gives a message to a text, unless it is taken. */
export function take({ heirs, left }: Succession, { context }: Place, message: Message | undefined): void {
  if (message && left.delete(message)) heirs.set(context, message);
}

/** Messages by their context. */
export function byContext(messages: Iterable<Message>): ReadonlyMap<string, Message> {
  return new Map([...messages].map((message) => [message.context, message]));
}

/** Whether a translation was made from a text: also one that became fuzzy when the text was changed and that now stands as it was. */
export function isOf(message: Message, text: string): boolean {
  return sourcesOf(message).includes(text);
}

/** The texts that a translation can be said to be of. */
export function sourcesOf({ source, fuzzy, previous }: Message): string[] {
  return fuzzy && previous !== undefined ? [source, previous] : [source];
}
