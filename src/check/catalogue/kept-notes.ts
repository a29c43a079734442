import { keptRule } from './compare.ts';

/** A translation calls the notes of its English. */
export const keptNotes = keptRule({
  rule: 'translation-note',
  what: 'call of the note',
  found: (_, text) => [...text.matchAll(/(?<!\\)\[\^([^[\]\s]+)\]/g)].map(([match]) => match),
  hint: 'Copy it from the English, and put it behind the words that it belongs to.',
});
