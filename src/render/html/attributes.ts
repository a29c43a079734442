import type { Properties } from 'hast';
import { directionOf } from '../../ast/direction.ts';
import { xmlId } from '../../ast/identifier.ts';
import type { HtmlContext } from './context.ts';

/** Language of a part that differs from what stands around it, twice, as XHTML wants it (EP-15). */
export function languageAttributes(lang: string | undefined): Properties {
  return lang === undefined ? {} : { lang, xmlLang: lang };
}

/** Id and language of a block that holds other blocks; its direction stays the document's, so that labels and rules keep their side. */
export function blockAttributes({ id, lang }: { id: string; lang?: string }): Properties {
  return { id: xmlId(id), ...languageAttributes(lang) };
}

/** Id, language and direction of a block of text. */
export function textAttributes(node: { id: string; lang?: string }, context: HtmlContext): Properties {
  return { id: xmlId(node.id), ...runAttributes(node, context) };
}

/** Language and direction of a run; where two directions can meet it is isolated by its own (LO-09). */
export function runAttributes({ lang }: { lang?: string }, { direction }: Pick<HtmlContext, 'direction'>): Properties {
  if (lang === undefined) return {};
  const own = directionOf(lang);
  return { ...languageAttributes(lang), ...((own === 'rtl' || direction === 'rtl') && { dir: own }) };
}

/** The context of what stands in a part that may be in another language. */
export function contextIn({ lang }: { lang?: string }, context: HtmlContext): HtmlContext {
  return lang === undefined ? context : { ...context, direction: directionOf(lang) };
}
