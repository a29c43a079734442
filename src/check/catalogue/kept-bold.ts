import { collect, keptRule } from './compare.ts';

/** A translation has as many bold parts as its English; a language can need another number, so it is a warning. */
export const keptBold = keptRule({
  rule: 'translation-bold',
  what: 'part in',
  found: (nodes) => collect(nodes, (node) => (node.type === 'strong' ? 'bold' : undefined)),
  hint: 'Put `**` around the words that carry the weight in your language.',
  warning: true,
});
