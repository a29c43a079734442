import type { EditionLines, Heading, Review } from '../ast/nodes.ts';
import { contactLink } from './front.ts';
import { say } from './say.ts';
import type { LocalizeState } from './state.ts';

/** What print editions say of themselves that hold only a part of the guide, or are small. */
export function editionLines(
  { children, lang }: Heading,
  { contact, review }: { contact?: string; review: Review },
  state: LocalizeState,
): EditionLines {
  // The title stands in a sentence of the words' language, which is mostly the document's.
  const around = state.languageOf('part-of');
  const title =
    (lang ?? state.locale) === around ? children : [{ type: 'span' as const, lang: lang ?? state.locale, children }];
  return {
    partOf: say('front/part-of', 'part-of', { guide: title }, state),
    ...(contact !== undefined && {
      formats: say('front/formats', 'other-formats-short', { contact: [contactLink(contact, state)] }, state),
    }),
    ...(review.state === 'unreviewed' && { unreviewed: say('front/review', 'unreviewed-short', {}, state) }),
    largerPrint: say('front/larger-print', 'larger-print', {}, state),
  };
}
