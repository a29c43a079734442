import { keptRule } from './compare.ts';

/** Digits of a number that somebody can call: seven at least. */
const fewest = 7;

/** A translation has the numbers of its English, in ASCII digits (LO-10). */
export const keptNumbers = keptRule({
  rule: 'translation-number',
  what: 'number',
  found: (_, text) =>
    [...text.matchAll(/\d[\d\s().\u00A0-]*\d/g)]
      .map(([match]) => match.replaceAll(/\D/g, ''))
      .filter((digits) => digits.length >= fewest),
  hint: 'Copy the number from the English, with the digits 0 to 9.',
});
