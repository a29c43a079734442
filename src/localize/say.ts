import { listParts } from '../ast/language.ts';
import type { Paragraph, Phrasing } from '../ast/nodes.ts';
import { plainText } from '../ast/plain-text.ts';
import { withLatinRuns } from './latin-runs.ts';
import type { LocalizeState } from './state.ts';

/** Text in a language of its own; a tag is set only where it differs from the language around it. */
export function inLanguage(value: string, lang: string, around: string): Phrasing {
  const text: Phrasing = { type: 'text', value };
  return lang === around ? text : { type: 'span', lang, children: [text] };
}

/** A paragraph made of an interface word. Values stand in the word's language or carry their own. */
export function say(
  id: string,
  key: string,
  values: Readonly<Record<string, readonly Phrasing[]>>,
  state: LocalizeState,
): Paragraph {
  const lang = state.languageOf(key);
  const children = (state.words[key] ?? key).split(/\{([\w-]+)\}/).flatMap((part, index): readonly Phrasing[] => {
    if (index % 2 === 1) return values[part] ?? [{ type: 'text', value: `{${part}}` }];
    return part === '' ? [] : [{ type: 'text', value: part }];
  });
  const own = lang === state.locale ? withLatinRuns(children, state) : children;
  return { type: 'paragraph', id, ...(lang !== state.locale && { lang }), children: own };
}

/** Several interface words joined as the language of the sentence around them joins them. */
export function sayList(
  keys: readonly string[],
  type: 'conjunction' | 'disjunction',
  around: string,
  state: LocalizeState,
): Phrasing[] {
  const words = keys.map((key) => inLanguage(state.words[key] ?? key, state.languageOf(key), around));
  const texts = words.map((word) => plainText([word]));
  return listParts(texts, type, around).flatMap((part): Phrasing[] => {
    if ('text' in part) return [{ type: 'text', value: part.text }];
    return words.slice(part.index, part.index + 1);
  });
}
