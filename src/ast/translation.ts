import type { Catalogue, Message } from './catalogue.ts';

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
  const own = catalogue?.messages.get(context);
  if (own?.source === source) return isUsable(own) ? own : undefined;
  const same = [...(catalogue?.messages.values() ?? [])].filter(
    (message) => message.source === source && isUsable(message),
  );
  return new Set(same.map(({ translation }) => translation)).size === 1 ? same[0] : undefined;
}

function isUsable(message: Message): boolean {
  return message.translation !== '' && !message.fuzzy;
}
