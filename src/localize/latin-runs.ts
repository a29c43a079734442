import type { Phrasing } from '../ast/nodes.ts';
import type { LocalizeState } from './state.ts';

/** Words in Latin letters with what holds them together: `NEXT Distro`, `12-step`, `#addiction`, `AT&T`; brackets and other signs stay outside. */
const LATIN =
  /[#@]?(?:\d{1,4}[-–])?\p{Script=Latin}[\p{Script=Latin}\p{M}\d'’&./_-]*(?:[ \u00a0]+(?:\d{1,4}[-–])?\p{Script=Latin}[\p{Script=Latin}\p{M}\d'’&./_-]*)*(?<![./&_'’-])/gu;

/**
 * Running text of a language that has letters of its own, in which whatever is in Latin letters says that it is in the language of the guide
 * (UX-07, EP-15): names and terms that the translation keeps, which a voice would else spell or swallow. Links carry their own language:
 * most of them are addresses, which are in none.
 */
export function withLatinRuns(nodes: readonly Phrasing[], { locale, sourceLocale }: LocalizeState): Phrasing[] {
  if (isLatin(locale) || !isLatin(sourceLocale)) return [...nodes];
  return nodes.flatMap((node) => tagged(node, sourceLocale));
}

function isLatin(locale: string): boolean {
  return new Intl.Locale(locale).maximize().script === 'Latn';
}

function tagged(node: Phrasing, lang: string): Phrasing[] {
  if (node.lang !== undefined) return [node];
  switch (node.type) {
    case 'text':
      return pieces(node.value).map(({ value, isLatin }) => ({ ...node, value, ...(isLatin && { lang }) }));
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'span':
      return [{ ...node, children: node.children.flatMap((child) => tagged(child, lang)) }];
    default:
      return [node];
  }
}

function pieces(text: string): { value: string; isLatin: boolean }[] {
  const found: { value: string; isLatin: boolean }[] = [];
  let from = 0;
  for (const { 0: value, index } of text.matchAll(LATIN)) {
    found.push({ value: text.slice(from, index), isLatin: false }, { value, isLatin: true });
    from = index + value.length;
  }
  return [...found, { value: text.slice(from), isLatin: false }].filter(({ value }) => value !== '');
}
