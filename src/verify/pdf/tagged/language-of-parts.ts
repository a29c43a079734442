import { judged, needsPerson } from '../../verdict.ts';
import { pageContents } from '../marked-content.ts';
import type { PdfRule } from '../rule.ts';
import { isLanguageTag } from './reading/language.ts';
import { placeAt, placeOf } from './reading/place.ts';
import { named, placedElements } from './reading/walk.ts';

/** UX-07: parts in another language say so. Bytes show whether what they say is a language, not whether all say it. */
export const languageOfParts: PdfRule = (facts, subject) => {
  const parts = placedElements(facts).flatMap(({ node }) =>
    node.lang === undefined ? [] : [{ node, lang: node.lang }],
  );
  const faults = [
    ...parts
      .filter(({ lang }) => lang !== '' && !isLanguageTag(lang))
      .map(({ node, lang }) => placeOf(subject, node, `${named(node)} has Lang "${lang}", not a BCP 47 tag`)),
    ...pageContents(facts).flatMap(({ opened }) =>
      opened.flatMap(({ mark, page }) => {
        const { Lang } = mark.properties;
        return Lang && !isLanguageTag(Lang)
          ? [placeAt(subject, `content has Lang "${Lang}", not a BCP 47 tag`, page)]
          : [];
      }),
    ),
  ];
  if (faults.length > 0) return judged('UX-07', faults);
  const languages = [...new Set(parts.map(({ lang }) => lang))].join(', ');
  return needsPerson('UX-07', `${parts.length} parts marked with a language${languages ? `: ${languages}` : ''}`);
};
