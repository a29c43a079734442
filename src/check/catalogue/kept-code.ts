import { collect, keptRule } from './compare.ts';

/** A translation has the code of its English: it is typed as it stands. */
export const keptCode = keptRule({
  rule: 'translation-code',
  what: 'code',
  found: (nodes) => collect(nodes, (node) => (node.type === 'inlineCode' ? node.value : undefined)),
  hint: 'Copy what stands between backticks from the English.',
});
