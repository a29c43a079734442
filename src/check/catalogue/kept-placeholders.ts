import { placeholders } from '../../ast/placeholders.ts';
import { keptRule } from './compare.ts';

/** A translation has the placeholders of its English, which the build fills. */
export const keptPlaceholders = keptRule({
  rule: 'translation-placeholder',
  what: 'placeholder',
  found: (_, text) => placeholders(text),
  hint: 'Copy it from the English with its braces, and put it where your language needs it.',
});
