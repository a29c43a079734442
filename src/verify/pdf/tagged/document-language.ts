import { judged } from '../../verdict.ts';
import { textAt } from '../facts/look.ts';
import type { PdfRule } from '../rule.ts';
import { isLanguageTag } from './reading/language.ts';
import { placeAt } from './reading/place.ts';

/** UA-06: the file says its language, and it is the one that the manifest says. */
export const documentLanguage: PdfRule = ({ catalog }, subject) => {
  const lang = textAt(catalog, 'Lang');
  if (!lang) return judged('UA-06', [placeAt(subject, 'the catalog has no Lang')]);
  if (!isLanguageTag(lang)) return judged('UA-06', [placeAt(subject, `Lang "${lang}" is not a BCP 47 tag`)]);
  const { locale } = subject;
  if (locale && locale.toLowerCase() !== lang.toLowerCase())
    return judged('UA-06', [placeAt(subject, `Lang is "${lang}", expected "${locale}"`)]);
  return judged('UA-06', [], `language ${lang}`);
};
