import type { Message } from '../ast/catalogue.ts';
import { messageSource } from '../ast/message.ts';
import { isResourceName } from '../ast/messages.ts';
import type { Phrasing, PhrasingParent, Source } from '../ast/nodes.ts';
import { findTranslation } from '../ast/translation.ts';
import { withLatinRuns } from './latin-runs.ts';
import type { LocalizeState } from './state.ts';

/**
 * A block of running text in the locale. Without a translation of exactly its text it stays as it is and says which language
 * it is in (LO-15); the name of a group says so inside, because it stands as a name among translated text. A catalogue that copies
 * a name leaves it in its own language too.
 */
export function localizeRunning<T extends PhrasingParent>(node: T, state: LocalizeState): T {
  const source = messageSource(node);
  const isName = isResourceName(node.id);
  const message = findTranslation(state.catalogue, node.id, source);
  if (message && !(isName && isCopy(message))) {
    const children = withLatinRuns(state.parsePhrasing(message.translation, state.words, node), state);
    return { ...node, ...sourceOf(message, state), children };
  }
  if (state.locale === state.sourceLocale) return node;
  if (!isName) return { ...node, lang: state.sourceLocale };
  const name: Phrasing = { type: 'span', lang: state.sourceLocale, children: node.children };
  return { ...node, children: [name] };
}

/** Whether a translation says the same as its source: a name that the language keeps. */
export function isCopy({ translation, source }: Message): boolean {
  return translation.normalize('NFC') === source.normalize('NFC');
}

/** A translation was written in its catalogue: that is where its problems are reported. */
export function sourceOf({ line }: Message, { catalogue, catalogueFile }: LocalizeState): Source {
  const point = { line, column: 1 };
  return { file: catalogueFile?.path ?? catalogue?.file, position: { start: point, end: point } };
}
