import { judged, type Verdict } from '../../verdict.ts';
import { type Book, type BookDocument, documentsOf } from '../book.ts';
import { isLanguageTag } from '../language-tag.ts';
import { attribute, descendants, textOf } from '../xml.ts';

/** EP-15: every page names its language, and wherever a language is named, `lang` and `xml:lang` say the same tag. */
export function languageOfParts(book: Book): Verdict {
  const places = documentsOf(book)
    .flatMap(faultsOf)
    .map((detail) => ({ file: book.file, detail }));
  const parts = documentsOf(book).flatMap(({ root }) => descendants(root).filter((one) => attribute(one, 'lang')));
  return judged('EP-15', places, `${parts.length} elements name a language`);
}

function faultsOf({ path, root }: BookDocument): string[] {
  return descendants(root).flatMap((one) => {
    const lang = attribute(one, 'lang');
    const xmlLang = attribute(one, 'xml:lang');
    const shown = one === root ? 'html' : `${one.name} "${textOf(one).slice(0, 40)}"`;
    if (lang === undefined && xmlLang === undefined) return one === root ? [`${path}: html names no language`] : [];
    if (lang !== xmlLang) return [`${path}: ${shown} has lang="${lang ?? ''}" and xml:lang="${xmlLang ?? ''}"`];
    return isLanguageTag(lang ?? '') ? [] : [`${path}: ${shown} has "${lang}", which is no BCP 47 tag`];
  });
}
