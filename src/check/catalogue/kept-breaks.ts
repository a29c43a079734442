import { collect, keptRule } from './compare.ts';

/** A translation has the forced line ends of its English; a language can need another number, so it is a warning. */
export const keptBreaks = keptRule({
  rule: 'translation-line',
  what: 'line end',
  found: (nodes) => collect(nodes, (node) => (node.type === 'break' ? '\\' : undefined)),
  hint: 'End a line with a backslash where the English does, and nowhere else.',
  warning: true,
});
