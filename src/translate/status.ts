import type { Catalogue } from '../ast/catalogue.ts';
import { findTranslation } from '../ast/translation.ts';
import type { TemplateMessage } from './extract.ts';
import { mergeMessages } from './merge.ts';

/** How far a catalogue is. The three numbers together are all messages. */
export interface Status {
  locale: string;
  /** Printed in the language; a name of a group also when it stays as it is. */
  done: number;
  /** Translated once, and waiting for somebody who looks at it again. */
  fuzzy: number;
  /** Nobody has translated it. */
  missing: number;
  /** Who has read it all, and when; both or none. */
  review?: { by: string; date: string };
}

/** How much of the guide a catalogue says now, as a build would print it; what it would still say after a sync counts as fuzzy. */
export function statusOf(messages: readonly TemplateMessage[], catalogue: Catalogue): Status {
  const { merged } = mergeMessages(messages, catalogue);
  const waiting = messages.flatMap(({ context, source, kind }, index) => {
    const { translation = '', fuzzy = false } = merged[index] ?? {};
    if (findTranslation(catalogue, context, source) || (kind === 'name' && !fuzzy)) return [];
    return [translation === '' ? 'missing' : 'fuzzy'];
  });
  const fuzzy = waiting.filter((state) => state === 'fuzzy').length;
  const { by, date } = catalogue.review;
  return {
    locale: catalogue.locale,
    done: messages.length - waiting.length,
    fuzzy,
    missing: waiting.length - fuzzy,
    ...(by !== undefined && date !== undefined && { review: { by, date } }),
  };
}
