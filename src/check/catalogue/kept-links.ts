import { collect, keptRule } from './compare.ts';

/** A translation leads where its English leads. */
export const keptLinks = keptRule({
  rule: 'translation-link',
  what: 'link to',
  found: (nodes) => collect(nodes, (node) => (node.type === 'link' ? node.url : undefined)),
  hint: 'Copy the address from the English; only the words between `[` and `]` are translated.',
});
